package io.entrepot.threeplx12.document;

import io.entrepot.threeplx12.document.SyntaxFault.ElementFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Words the 997 that answers a group; it speaks of syntax only and never of business. */
public final class FunctionalAcknowledgment {

    private static final String SEGMENTS_IN_ERROR = "5";
    private static final int LONGEST_COPY = 99;

    private FunctionalAcknowledgment() {}

    public static List<Segment> of(GroupVerdict verdict) {
        var segments = new ArrayList<Segment>();
        segments.add(Segment.of(
                "AK1", verdict.group().functionalId(), verdict.group().controlNumber()));
        verdict.sets().forEach(set -> segments.addAll(set(set, !verdict.errors().isEmpty())));
        segments.add(group(verdict));
        return segments;
    }

    private static List<Segment> set(SetVerdict verdict, boolean isGroupRefused) {
        var segments = new ArrayList<Segment>();
        segments.add(Segment.of("AK2", verdict.set().id(), verdict.set().controlNumber()));
        verdict.faults().forEach(fault -> segments.addAll(fault(fault)));
        var isAccepted = verdict.isAccepted() && !isGroupRefused;
        var elements = new ArrayList<>(List.of(isAccepted ? "A" : "R"));
        elements.addAll(verdict.errors().stream().distinct().limit(4).toList());
        if (!verdict.faults().isEmpty()) {
            elements.add(SEGMENTS_IN_ERROR);
        }
        segments.add(new Segment("AK5", elements));
        return segments;
    }

    private static List<Segment> fault(SyntaxFault fault) {
        var ak3 = Segment.of(
                "AK3",
                fault.segment(),
                Integer.toString(fault.position()),
                Objects.requireNonNullElse(fault.loop(), ""),
                fault.code());
        var element = fault.element();
        return element == null ? List.of(ak3) : List.of(ak3, element(element));
    }

    private static Segment element(ElementFault fault) {
        var value = PlainText.fit(Objects.requireNonNullElse(fault.value(), ""), LONGEST_COPY);
        var elements = new ArrayList<>(List.of(
                Integer.toString(fault.position()), Objects.requireNonNullElse(fault.reference(), ""), fault.code()));
        if (!value.isEmpty()) {
            elements.add(value);
        }
        return new Segment("AK4", elements);
    }

    private static Segment group(GroupVerdict verdict) {
        var received = verdict.sets().size();
        var isRefused = !verdict.errors().isEmpty();
        var accepted = isRefused
                ? 0
                : verdict.sets().stream().filter(SetVerdict::isAccepted).count();
        var code = accepted == received && received > 0 ? "A" : accepted > 0 ? "P" : "R";
        var declared = verdict.group().declaredSets();
        var elements = new ArrayList<>(List.of(
                code,
                declared.matches("\\d{1,6}") ? declared : Integer.toString(received),
                Integer.toString(received),
                Long.toString(accepted)));
        elements.addAll(verdict.errors().stream().distinct().limit(5).toList());
        return new Segment("AK9", elements);
    }
}
