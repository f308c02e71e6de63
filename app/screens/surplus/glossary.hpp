#pragma once
// The five terms of the guide, at hand on every inner screen (B1.7).

namespace screens::surplus {

/// A section that opens and closes by its title; the screen keeps `open`.
void draw_glossary(bool& open);

}  // namespace screens::surplus
