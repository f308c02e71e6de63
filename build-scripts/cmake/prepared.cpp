// Has nothing to say: its target holds the precompiled header of all files but tests (prepared.cmake).
