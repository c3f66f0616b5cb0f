package io.entrepot.servicedesk.availability.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.servicedesk.availability.Explanation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An explanation on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ExplanationMessage(
        String item,
        String unit,
        String channel,
        Instant computedAt,
        BigDecimal available,
        List<Node> nodes,
        List<Step> channelSteps,
        List<Day> atp) {

    /** One node. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Node(
            String node,
            boolean counts,
            @Nullable BigDecimal promised,
            @Nullable Instant asOf,
            @Nullable Duration age,
            List<Verdict> verdicts,
            List<Step> steps,
            List<Lot> lots) {

        Explanation.Node toNode() {
            return new Explanation.Node(
                    new NodeId(node),
                    counts,
                    promised,
                    asOf,
                    age,
                    verdicts.stream().map(Verdict::toVerdict).toList(),
                    steps.stream().map(Step::toStep).toList(),
                    lots.stream().map(Lot::toLot).toList());
        }
    }

    /** What one rule said. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Verdict(String rule, String sentence, boolean passed) {

        Explanation.Verdict toVerdict() {
            return new Explanation.Verdict(rule, sentence, passed);
        }
    }

    /** One line of the arithmetic. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(String reason, String sentence, String source, Instant asOf, BigDecimal amount, BigDecimal after) {

        Explanation.Step toStep() {
            return new Explanation.Step(reason, sentence, source, asOf, amount, after);
        }
    }

    /** A lot that counts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lot(String lot, @Nullable LocalDate expiry, BigDecimal quantity, BigDecimal reserved) {

        Explanation.Lot toLot() {
            return new Explanation.Lot(lot, expiry, quantity, reserved);
        }
    }

    /** One day ahead. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(LocalDate date, BigDecimal arriving, BigDecimal promised, BigDecimal projected, BigDecimal available) {

        Explanation.Day toDay() {
            return new Explanation.Day(date, arriving, promised, projected, available);
        }
    }

    Explanation toExplanation() {
        return new Explanation(
                new ItemNumber(item),
                new UnitOfMeasure(unit),
                new ChannelId(channel),
                computedAt,
                available,
                nodes.stream().map(Node::toNode).toList(),
                channelSteps.stream().map(Step::toStep).toList(),
                atp.stream().map(Day::toDay).toList());
    }
}
