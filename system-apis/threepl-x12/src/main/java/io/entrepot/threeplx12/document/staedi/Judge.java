package io.entrepot.threeplx12.document.staedi;

import io.entrepot.threeplx12.document.GroupVerdict;
import io.entrepot.threeplx12.document.Judgement;
import io.entrepot.threeplx12.document.Layout;
import io.entrepot.threeplx12.document.SetVerdict;
import io.entrepot.threeplx12.document.SyntaxFault;
import io.entrepot.threeplx12.document.SyntaxFault.ElementFault;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one interchange from end to end and notes what is wrong where. */
final class Judge {

    /** So that a hopeless document floods neither the answer nor the list of cases. */
    private static final int MOST_FAULTS = 100;

    private final Layout layout;
    private final Schemas schemas;
    private final List<String> faults = new ArrayList<>();
    private final List<List<String>> groupErrors = new ArrayList<>();
    private final List<List<SetNotes>> sets = new ArrayList<>();
    private String segment = "ISA";
    private int setStart;

    Judge(Layout layout, Schemas schemas) {
        this.layout = layout;
        this.schemas = schemas;
    }

    /** What is noted of a set while it is read. */
    private record SetNotes(List<String> errors, List<SyntaxFault> faults) {}

    Judgement judge(EDIStreamReader reader) throws EDIStreamException {
        while (reader.hasNext()) {
            take(reader.next(), reader);
        }
        return new Judgement(layout, faults, verdicts());
    }

    private void take(EDIStreamEvent event, EDIStreamReader reader) {
        switch (event) {
            case START_GROUP -> {
                groupErrors.add(new ArrayList<>());
                sets.add(new ArrayList<>());
            }
            case START_TRANSACTION -> {
                setStart = reader.getLocation().getSegmentPosition();
                sets.getLast().add(new SetNotes(new ArrayList<>(), new ArrayList<>()));
            }
            case START_SEGMENT -> segment = reader.getText();
            case ELEMENT_DATA -> choose(reader);
            case SEGMENT_ERROR, ELEMENT_OCCURRENCE_ERROR, ELEMENT_DATA_ERROR -> note(event, reader);
            default -> {
                // loops and ends need no care
            }
        }
    }

    private void choose(EDIStreamReader reader) {
        if (segment.equals("ST") && reader.getLocation().getElementPosition() == 1) {
            var schema = schemas.of(reader.getText());
            if (schema == null) {
                sets.getLast().getLast().errors().add("1");
            } else {
                reader.setTransactionSchema(schema);
            }
        }
    }

    private void note(EDIStreamEvent event, EDIStreamReader reader) {
        var error = reader.getErrorType();
        var where = event == EDIStreamEvent.SEGMENT_ERROR ? reader.getText() : segment;
        switch (where) {
            case "SE", "ST" -> sets.getLast().getLast().errors().add(ofSet(error));
            case "GE", "GS" -> groupErrors.getLast().add(ofGroup(error));
            case "ISA", "IEA", "TA1" -> faults.add(ofInterchange(where, error));
            default -> noteInSet(where, event, reader);
        }
    }

    private void noteInSet(String where, EDIStreamEvent event, EDIStreamReader reader) {
        if (sets.isEmpty() || sets.getLast().isEmpty()) {
            faults.add("segment " + where + " stands outside of any transaction set");
            return;
        }
        var noted = sets.getLast().getLast().faults();
        var fault = fault(where, event, reader);
        if (noted.size() < MOST_FAULTS && !repeats(noted, fault)) {
            noted.add(fault);
        }
    }

    /** A missing element is reported once for each that could take its place. */
    private static boolean repeats(List<SyntaxFault> noted, SyntaxFault fault) {
        var element = fault.element();
        return element != null
                && element.code().equals("2")
                && noted.stream()
                        .anyMatch(other -> other.position() == fault.position()
                                && other.element() != null
                                && other.element().code().equals("2"));
    }

    private SyntaxFault fault(String where, EDIStreamEvent event, EDIStreamReader reader) {
        var location = reader.getLocation();
        var position = location.getSegmentPosition() - setStart + 1;
        var error = reader.getErrorType();
        var code = Codes.ofElement(error);
        if (code == null) {
            return new SyntaxFault(where, position, null, Codes.ofSegment(error), null);
        }
        var value = event == EDIStreamEvent.ELEMENT_DATA_ERROR ? reader.getText() : null;
        var element = new ElementFault(location.getElementPosition(), reference(reader), code, value);
        return new SyntaxFault(where, position, null, Codes.SEGMENT_HAS_ELEMENT_ERRORS, element);
    }

    private static @Nullable String reference(EDIStreamReader reader) {
        var code = reader.getReferenceCode();
        return code != null && code.matches("\\d{1,4}") ? code : null;
    }

    private static String ofSet(EDIStreamValidationError error) {
        return switch (error) {
            case CONTROL_REFERENCE_MISMATCH -> "3";
            case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> "4";
            case MANDATORY_SEGMENT_MISSING -> "2";
            default -> "7";
        };
    }

    private static String ofGroup(EDIStreamValidationError error) {
        return switch (error) {
            case CONTROL_REFERENCE_MISMATCH -> "4";
            case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> "5";
            case MANDATORY_SEGMENT_MISSING -> "3";
            default -> "6";
        };
    }

    private static String ofInterchange(String where, EDIStreamValidationError error) {
        return switch (error) {
            case CONTROL_REFERENCE_MISMATCH -> "the control numbers of ISA and IEA differ";
            case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT ->
                "the number of groups in IEA is not the number of groups there are";
            default -> where + " is wrong: " + error;
        };
    }

    private List<GroupVerdict> verdicts() {
        var verdicts = new ArrayList<GroupVerdict>();
        for (int index = 0; index < layout.groups().size(); index++) {
            var group = layout.groups().get(index);
            var errors = index < groupErrors.size() ? groupErrors.get(index) : List.<String>of();
            verdicts.add(
                    new GroupVerdict(group, errors, sets(group, index < sets.size() ? sets.get(index) : List.of())));
        }
        return verdicts;
    }

    private static List<SetVerdict> sets(Layout.Group group, List<SetNotes> notes) {
        var verdicts = new ArrayList<SetVerdict>();
        for (int index = 0; index < group.sets().size(); index++) {
            var noted = index < notes.size() ? notes.get(index) : new SetNotes(List.of(), List.of());
            verdicts.add(new SetVerdict(group.sets().get(index), noted.errors(), noted.faults(), false));
        }
        return verdicts;
    }
}
