// Has nothing to say: its target holds the precompiled header of all tests (CMakeLists.txt).
