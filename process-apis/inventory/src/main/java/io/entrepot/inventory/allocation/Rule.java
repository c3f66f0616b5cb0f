package io.entrepot.inventory.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One rule of an allocation policy with its parameters. */
public record Rule(Name name, Map<String, BigDecimal> parameters) {

    /** What a rule is for. */
    public enum Purpose {
        FILTER,
        CHOICE,
        ORDER_OF_NODES,
        GUARD,
        LOTS,
        SHORTAGE
    }

    /** Every rule there is. */
    public enum Name {
        SERVICEABLE(Purpose.FILTER, "ships to the country"),
        STAGE(Purpose.FILTER, "is live, or a canary that takes this order"),
        SOURCING_GROUP(Purpose.FILTER, "belongs to the channel's sourcing group"),
        CUT_OFF_AND_CAPACITY(Purpose.FILTER, "can send the goods in time and has capacity left", "daysToDeliver"),
        SHELF_LIFE(Purpose.FILTER, "has lots that keep long enough"),
        UNIT_DIVISIBLE(Purpose.FILTER, "has a whole unit as ordered", "wholeUnits"),
        FRESH(Purpose.FILTER, "has told its stock lately"),
        STOCKED(Purpose.FILTER, "has something that is wanted"),
        COMPLETE_AT_ONE_NODE(Purpose.CHOICE, "one node serves everything"),
        FEWEST_NODES(Purpose.CHOICE, "the fewest nodes that serve as much as there is", "exactUpTo"),
        COST(Purpose.ORDER_OF_NODES, "the nearer node first, in bands of distance", "bandKilometres"),
        PRIORITY(Purpose.ORDER_OF_NODES, "the lower priority number first"),
        BALANCE(Purpose.ORDER_OF_NODES, "the node with the most stock first"),
        SPLIT_GUARD(Purpose.GUARD, "every part of a split is worth sending", "minimumQuantity", "minimumValue"),
        FEFO(Purpose.LOTS, "the lot that expires first leaves first"),
        HOLD_FOR_A_PERSON(Purpose.SHORTAGE, "a larger backorder waits for a person", "largestBackorder"),
        CANCEL_BACKORDER(Purpose.SHORTAGE, "a backorder is given up after so many days", "afterDays");

        private final Purpose purpose;
        private final String sentence;

        @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
        private final List<String> parameters;

        Name(Purpose purpose, String sentence, String... parameters) {
            this.purpose = purpose;
            this.sentence = sentence;
            this.parameters = List.of(parameters);
        }

        public Purpose purpose() {
            return purpose;
        }

        public String sentence() {
            return sentence;
        }

        public List<String> parameters() {
            return parameters;
        }
    }

    /** No quantity, value, distance or number of days means more than this. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    public Rule {
        parameters = Map.copyOf(parameters);
        for (var parameter : parameters.entrySet()) {
            if (!name.parameters().contains(parameter.getKey())) {
                throw new IllegalArgumentException(name + " has no parameter " + parameter.getKey());
            }
            if (parameter.getValue().signum() < 0) {
                throw new IllegalArgumentException(parameter.getKey() + " must not be negative");
            }
            if (parameter.getValue().compareTo(LARGEST) > 0) {
                throw new IllegalArgumentException(parameter.getKey() + " must not be more than " + LARGEST);
            }
        }
    }

    static Rule of(Name name) {
        return new Rule(name, Map.of());
    }

    BigDecimal parameter(String parameter, BigDecimal otherwise) {
        return parameters.getOrDefault(parameter, otherwise);
    }

    int number(String parameter, int otherwise) {
        return parameter(parameter, BigDecimal.valueOf(otherwise)).intValue();
    }
}
