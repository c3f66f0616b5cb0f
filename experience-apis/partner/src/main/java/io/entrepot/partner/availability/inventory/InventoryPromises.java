package io.entrepot.partner.availability.inventory;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.backend.BackendProblem;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.partner.availability.Availability;
import io.entrepot.partner.availability.Explanation;
import io.entrepot.partner.availability.Promises;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the inventory API; only its own word that an item is unknown counts as an answer. */
class InventoryPromises implements Promises {

    private static final Pattern NOT_OF_AN_ITEM_NUMBER = Pattern.compile("[^A-Za-z0-9._:/-]+");

    private final InventoryApi inventory;

    InventoryPromises(InventoryApi inventory) {
        this.inventory = inventory;
    }

    @Override
    public Availability of(Collection<ItemNumber> items) {
        var numbers = items.stream().map(ItemNumber::value).toList();
        try {
            return inventory.availability(numbers).toAvailability();
        } catch (PermanentBackendException refusal) {
            return new Availability.UnknownItem(unknownItem(refusal, numbers).orElseThrow(() -> refusal));
        }
    }

    @Override
    public Optional<Explanation> explain(ItemNumber item) {
        try {
            return Optional.of(inventory.explanation(item.value()).toExplanation());
        } catch (PermanentBackendException refusal) {
            if (unknownItem(refusal, List.of(item.value())).isEmpty()) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    private static Optional<String> unknownItem(PermanentBackendException refusal, List<String> asked) {
        return refusal.problem()
                .filter(problem -> ProblemType.NOT_FOUND.uri().toString().equals(problem.type()))
                .map(problem -> explanation(problem, asked));
    }

    /** The item's name comes from the question, so that no sentence of another service is passed on. */
    private static String explanation(BackendProblem problem, List<String> asked) {
        var told = wordsOf(problem);
        var unknown = asked.stream().filter(told::contains).collect(Collectors.joining(", "));
        return unknown.isEmpty() ? "At least one of the items does not exist." : "There is no item " + unknown + ".";
    }

    private static Set<String> wordsOf(BackendProblem problem) {
        var errors = Optional.ofNullable(problem.errors()).orElse(List.of());
        return Stream.concat(
                        Stream.of(String.valueOf(problem.detail())),
                        errors.stream().map(InputError::message))
                .flatMap(NOT_OF_AN_ITEM_NUMBER::splitAsStream)
                .map(word -> word.replaceAll("[.:]+$", ""))
                .collect(Collectors.toSet());
    }
}
