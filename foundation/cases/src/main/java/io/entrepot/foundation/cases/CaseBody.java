package io.entrepot.foundation.cases;

/**
 * A message in the words in which it came, where it is not one of our own records.
 *
 * @param type names the {@link CaseReplay} that understands the text
 */
public record CaseBody(String type, String text) {}
