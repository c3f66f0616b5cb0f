package io.entrepot.partner.availability.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.partner.availability.Explanation;
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
            List<Step> steps) {

        Explanation.Node toNode() {
            return new Explanation.Node(
                    new NodeId(node),
                    counts,
                    promised,
                    asOf,
                    age,
                    verdicts.stream().map(Verdict::toVerdict).toList(),
                    steps.stream().map(Step::toStep).toList());
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
    record Step(String reason, String sentence, Instant asOf, BigDecimal amount, BigDecimal after) {

        Explanation.Step toStep() {
            return new Explanation.Step(reason, sentence, asOf, amount, after);
        }
    }

    /** One day ahead. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(LocalDate date, BigDecimal arriving, BigDecimal available) {

        Explanation.Day toDay() {
            return new Explanation.Day(date, arriving, available);
        }
    }

    Explanation toExplanation() {
        return new Explanation(
                new ItemNumber(item),
                new UnitOfMeasure(unit),
                computedAt,
                available,
                nodes.stream().map(Node::toNode).toList(),
                channelSteps.stream().map(Step::toStep).toList(),
                atp.stream().map(Day::toDay).toList());
    }
}
