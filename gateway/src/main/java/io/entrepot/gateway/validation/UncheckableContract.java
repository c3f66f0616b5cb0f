package io.entrepot.gateway.validation;

import java.util.List;

/** A contract that requests cannot be held against; the gateway does not start with it. */
public class UncheckableContract extends RuntimeException {

    private final List<String> sentences;

    UncheckableContract(List<String> sentences) {
        super("Requests cannot be held against their contracts: " + String.join("; ", sentences) + ".");
        this.sentences = List.copyOf(sentences);
    }

    UncheckableContract(String sentence) {
        this(List.of(sentence));
    }

    List<String> sentences() {
        return sentences;
    }
}
