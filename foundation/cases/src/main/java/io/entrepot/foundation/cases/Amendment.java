package io.entrepot.foundation.cases;

/** A message as a person has mended it, to be handled in place of the one that came, and why it may be. */
public record Amendment(String text, String reason) {

    public Amendment {
        if (text.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("an amendment has a text and a reason");
        }
    }
}
