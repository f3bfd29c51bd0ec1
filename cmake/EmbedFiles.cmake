# embed_files(DIR HEADER FUNCTION OUTPUT): writes OUTPUT, a C++ source that defines
# countercheck::FUNCTION(name), declared in HEADER, which gives the files of DIR (*.html, *.css and
# *.js) by their names. A new or changed file is picked up by the next build.
set(EMBED_FILES_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/EmbedFilesScript.cmake)
function(embed_files directory header function output)
  file(GLOB files CONFIGURE_DEPENDS ${directory}/*.html ${directory}/*.css ${directory}/*.js)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DDIRECTORY=${directory} -DHEADER=${header} -DFUNCTION=${function}
            -DOUTPUT=${output} -P ${EMBED_FILES_SCRIPT}
    DEPENDS ${files} ${EMBED_FILES_SCRIPT}
    COMMENT "Embedding ${directory}"
    VERBATIM)
endfunction()
