package io.entrepot.threeplx12.document;

/**
 * Who sent an interchange to whom, as its ISA segment says.
 *
 * @param usage {@code T} for test, {@code P} for production
 */
public record Header(String sender, String receiver, long controlNumber, String usage, String version) {

    /** The control number as it is written, with its zeros. */
    public String number() {
        return "%09d".formatted(controlNumber);
    }
}
