// Where a PDF begins and ends.

#include <catch2/catch.hpp>

#include "shared/domain/cases/life.hpp"
#include "shared/domain/pdf_envelope.hpp"
#include "shared/text/files.hpp"
#include "shared/text/text.hpp"

namespace {

std::string refusal_of(std::string_view bytes, std::size_t piece) {
    domain::PdfEnvelope envelope;
    for (std::size_t at = 0; at < bytes.size(); at += piece) envelope.add(bytes.substr(at, piece));
    return envelope.refusal();
}

}  // namespace

TEST_CASE("A PDF begins within 1,024 bytes, unless the file begins as something else, and has its end somewhere [R30]", "[R30]") {
    using namespace std::string_literals;
    namespace words = text::files;
    const auto piece = GENERATE(std::size_t{1}, std::size_t{3}, std::size_t{7}, std::size_t{1024}, std::size_t{1u << 20});
    const auto pdf = "%PDF-1.7\n1 0 obj\n%%EOF\n"s;
    CAPTURE(piece);
    for (const auto& before : {""s, "\xEF\xBB\xBF"s, "\r\n"s, "TEXTmdos \xE9\xF3"s, "\x1B%-12345X@PJL\r\n"s,
                               std::string(1019, ' '), "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n"s, "BM "s}) {
        CAPTURE(before);
        CHECK(refusal_of(before + pdf, piece) == "");
        for (const auto& after : {"\r\n"s, std::string(5000, '\0'), "<html>"s})
            CHECK(refusal_of(before + pdf + after, piece) == "");
        CHECK(refusal_of(before + "%PDF-1.7\n1 0 obj\n%%EO", piece) == words::cut_short);
    }
    for (const auto& before : {std::string(1024, ' '), std::string(3000, 'x')})
        CHECK(refusal_of(before + pdf, piece) == words::not_pdf);
    CHECK(refusal_of("hola", piece) == words::not_pdf);
    for (const auto& tag : {"<ClinicalDocument>"s, "<x>"s, "</p>"s}) CHECK(refusal_of(tag + pdf, piece) == words::not_pdf);
    CHECK(refusal_of("<5 a\xF1os\n" + pdf, piece) == "");

    const std::vector<std::pair<std::string, const text::Text*>> others{
        {"PK\x03\x04"s + std::string(26, '\0') + "nota.txt", &words::kind_zip},
        {"PK\x03\x04"s + std::string(26, '\0') + "[Content_Types].xml", &words::kind_office},
        {"PK\x03\x04"s + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.text", &words::kind_office},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, &words::kind_old_office},
        {"Rar!\x1A\x07\x01"s, &words::kind_archive},
        {"<html><head>"s, &words::kind_page},
        {"\xEF\xBB\xBF \r\n<!DOCTYPE HTML PUBLIC>"s, &words::kind_page},
        {"<script src=x>"s, &words::kind_page},
        {"<!-- nota -->"s, &words::kind_page},
        {"<?xml version='1.0'?>"s, &words::kind_xml},
        {"\xFF\xD8\xFF\xE0"s, &words::kind_image},
        {"\x89PNG\r\n\x1A\n"s, &words::kind_image},
        {"GIF89a"s, &words::kind_image},
        {"II*\0"s, &words::kind_image},
        {"RIFF\x10\0\0\0WEBPVP8 "s, &words::kind_image},
        {"BM\x10\0\0\0\0\0\0\0\0"s, &words::kind_image},
        {"\0\0\0\x18"
         "ftypheic"s,
         &words::kind_photograph},
        {"{\\rtf1"s, &words::kind_rtf},
        {"<form action=x>"s, &words::kind_page},
        {"<?php 1 ?>"s, &words::kind_page},
        {"\xFF\xFE<\0h\0t\0m\0l\0>\0"s, &words::kind_page},
        {"RIFF\x10\0\0\0WAVEfmt "s, &words::kind_media},
        {"ID3\x04"s, &words::kind_media},
        {"\0\0\1\0\1\0"s, &words::kind_image},
        {std::string(128, '\0') + "DICM", &words::kind_image},
        {std::string(257, 'a') + "ustar", &words::kind_archive},
        {"!<arch>\n"s, &words::kind_archive},
        {"CWS\x09"s, &words::kind_program},
        {"MZ\x90\0"s, &words::kind_program},
        {"\x7F"
         "ELF\x02"s,
         &words::kind_program},
        {"#!/bin/sh\n"s, &words::kind_program},
    };
    for (const auto& [beginning, kind] : others) {
        CAPTURE(beginning);
        CHECK(refusal_of(beginning + pdf, piece) == words::not_pdf_but(*kind));
        CHECK(refusal_of(beginning + std::string(5000, ' ') + pdf, piece) == words::not_pdf_but(*kind));
    }
}
