# embed_html(DIR OUTPUT): writes OUTPUT, a C++ source that holds every page, style sheet and
# script of DIR (*.html, *.css and *.js) and defines countercheck::HtmlFile() and HtmlFileHash() of
# reports/html_text.h.
# The files are found, not registered; a new or changed file is picked up by the next build.
set(EMBED_HTML_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/EmbedHtmlScript.cmake)
function(embed_html directory output)
  file(GLOB files CONFIGURE_DEPENDS ${directory}/*.html ${directory}/*.css
       ${directory}/*.js)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DDIRECTORY=${directory} -DOUTPUT=${output} -P ${EMBED_HTML_SCRIPT}
    DEPENDS ${files} ${EMBED_HTML_SCRIPT}
    COMMENT "Embedding the pages of reports"
    VERBATIM)
endfunction()
