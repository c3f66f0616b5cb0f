package io.entrepot.sandbox.protocol;

/** Ends the work on a call early with the answer that says why. */
public final class Refusal extends RuntimeException {

    private final transient Answer answer;

    public Refusal(Answer answer) {
        super(answer.body(), null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
