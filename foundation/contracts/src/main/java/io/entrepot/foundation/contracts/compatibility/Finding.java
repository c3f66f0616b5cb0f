package io.entrepot.foundation.contracts.compatibility;

/**
 * One difference between two documents.
 *
 * @param code what kind of difference, stable for machines
 * @param operation the operation that it touches, for example {@code GET /orders/{id}}; empty when it touches the whole document
 * @param pointer where it stands in the newer document, or in the older one if it is gone
 * @param words what changed, for people
 */
public record Finding(Verdict verdict, String code, String operation, String pointer, String words) {

    public boolean isBreaking() {
        return verdict == Verdict.BREAKING;
    }

    @Override
    public String toString() {
        return "%s [%s] %s: %s (%s)"
                .formatted(verdict, code, operation.isEmpty() ? "whole document" : operation, words, pointer);
    }
}
