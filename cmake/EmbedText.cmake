# embed_text(FILE HEADER FUNCTION OUTPUT): writes OUTPUT, a C++ source that defines
# countercheck::FUNCTION(), declared in HEADER, as the content of FILE.
set(EMBED_TEXT_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/EmbedTextScript.cmake)
function(embed_text file header function output)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFILE=${file} -DHEADER=${header} -DFUNCTION=${function}
            -DOUTPUT=${output} -P ${EMBED_TEXT_SCRIPT}
    DEPENDS ${file} ${EMBED_TEXT_SCRIPT}
    COMMENT "Embedding ${file}"
    VERBATIM)
endfunction()
