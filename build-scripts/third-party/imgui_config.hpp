// How Dear ImGui is built, the same for its library, for app/ui and for the programs (IMGUI_USER_CONFIG).
#pragma once

// The hooks give app/ui the exact id and rectangle of every item; app/ui defines the four functions they call.
#define IMGUI_ENABLE_TEST_ENGINE

// Names that cross the Basic Multilingual Plane survive being edited.
#define IMGUI_USE_WCHAR32

// What the product never calls.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS  // fonts come from memory, and layout is never saved by ImGui
#define IMGUI_DISABLE_WIN32_FUNCTIONS
#define IMGUI_DISABLE_WIN32_DEFAULT_CLIPBOARD_FUNCTIONS
#define IMGUI_DISABLE_WIN32_DEFAULT_IME_FUNCTIONS
