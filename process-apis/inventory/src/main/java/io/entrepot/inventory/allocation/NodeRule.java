package io.entrepot.inventory.allocation;

import io.entrepot.inventory.promise.NodePromise;

/** What a node must fulfil to serve an order, in the order in which it is asked. */
enum NodeRule {
    SERVICEABLE("ships to the country") {
        @Override
        boolean admits(Candidate candidate, Terms terms) {
            return terms.country() == null || candidate.node().serves(terms.country());
        }
    },
    STAGE("is live") {
        @Override
        boolean admits(Candidate candidate, Terms terms) {
            return candidate.node().isPromised();
        }
    },
    FRESH("has told its stock lately") {
        @Override
        boolean admits(Candidate candidate, Terms terms) {
            return candidate.promises().values().stream().anyMatch(NodePromise::fresh);
        }
    },
    STOCKED("has something that is wanted") {
        @Override
        boolean admits(Candidate candidate, Terms terms) {
            return candidate.promises().values().stream()
                    .anyMatch(promise -> promise.available().signum() > 0);
        }
    };

    private final String sentence;

    NodeRule(String sentence) {
        this.sentence = sentence;
    }

    abstract boolean admits(Candidate candidate, Terms terms);

    Decision.Verdict verdict(Candidate candidate, Terms terms) {
        return new Decision.Verdict(name(), sentence, admits(candidate, terms));
    }
}
