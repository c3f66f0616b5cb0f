package io.entrepot.carriereasypost.scan;

/** What a scan says; the same detail means different things under different statuses, so both decide. */
public record ScanCode(String status, String detail) {

    @Override
    public String toString() {
        return status + "/" + detail;
    }
}
