#pragma once
// The temporary files in which libxlsxwriter keeps a workbook until it is packed. It asks nobody whether they could be written, so
// that a full disk would be found out by who opens the workbook; ours remember it.

namespace documents::sheet {

/// While it lives, the temporary files that this thread makes set `lost` when a byte could not be written or read again, for as
/// long as they are open.
class TellsOfLoss {
public:
    explicit TellsOfLoss(bool& lost);
    ~TellsOfLoss();
    TellsOfLoss(const TellsOfLoss&) = delete;
    TellsOfLoss& operator=(const TellsOfLoss&) = delete;

private:
    bool* before_;
};

}  // namespace documents::sheet
