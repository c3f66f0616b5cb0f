package io.entrepot.foundation.lifecycle;

import java.util.List;

/** What is said of the published versions cannot be true; nothing starts or is built with it. */
public class ContradictoryLifecycle extends RuntimeException {

    private final List<String> sentences;

    public ContradictoryLifecycle(List<String> sentences) {
        super("lifecycle.yaml contradicts itself or the routes: " + String.join("; ", sentences) + ".");
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }
}
