package io.entrepot.sandbox.protocol;

/** Answers calls; implementations may be called from many threads. */
@FunctionalInterface
public interface Backend {

    Answer answer(Call call);
}
