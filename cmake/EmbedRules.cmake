# embed_rules(DIR OUTPUT): writes OUTPUT, a C++ source that holds every rule file below DIR
# (*.rule and *.tsv) and defines countercheck::BuiltinRules() of extractors/rule_files.h.
# The files are found, not registered; a new or changed file is picked up by the next build.
set(EMBED_RULES_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/EmbedRulesScript.cmake)
function(embed_rules directory output)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${directory}/*.rule ${directory}/*.tsv)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DDIRECTORY=${directory} -DOUTPUT=${output} -P ${EMBED_RULES_SCRIPT}
    DEPENDS ${files} ${EMBED_RULES_SCRIPT}
    COMMENT "Embedding the rules"
    VERBATIM)
endfunction()
