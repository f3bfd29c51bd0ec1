# The library for programs of others: archive, headers, CMake package, pkg-config file.
include(CMakePackageConfigHelpers)

install(TARGETS countercheck_lib EXPORT countercheck-targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
set(header_folder ${CMAKE_INSTALL_INCLUDEDIR}/countercheck)
install(FILES library/countercheck.h DESTINATION ${header_folder})
# Its values, which include the standard library only.
install(DIRECTORY core/ DESTINATION ${header_folder}/core FILES_MATCHING PATTERN *.h)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/countercheck)
install(EXPORT countercheck-targets NAMESPACE countercheck:: DESTINATION ${package_folder})
configure_package_config_file(cmake/countercheck-config.cmake.in
                              ${CMAKE_BINARY_DIR}/package/countercheck-config.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${CMAKE_BINARY_DIR}/package/countercheck-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/package/countercheck-config.cmake
              ${CMAKE_BINARY_DIR}/package/countercheck-config-version.cmake
        DESTINATION ${package_folder})

# With the prefix of the installation, which `cmake --install --prefix` may change.
install(CODE "
  set(PROJECT_VERSION ${PROJECT_VERSION})
  set(CMAKE_INSTALL_LIBDIR ${CMAKE_INSTALL_LIBDIR})
  set(CMAKE_INSTALL_INCLUDEDIR ${CMAKE_INSTALL_INCLUDEDIR})
  configure_file(${CMAKE_SOURCE_DIR}/cmake/countercheck.pc.in
                 ${CMAKE_BINARY_DIR}/package/countercheck.pc @ONLY)")
install(FILES ${CMAKE_BINARY_DIR}/package/countercheck.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
