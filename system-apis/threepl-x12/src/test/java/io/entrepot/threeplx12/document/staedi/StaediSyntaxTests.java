package io.entrepot.threeplx12.document.staedi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.threeplx12.document.Envelope;
import io.entrepot.threeplx12.document.FunctionalAcknowledgment;
import io.entrepot.threeplx12.document.GroupVerdict;
import io.entrepot.threeplx12.document.Judgement;
import io.entrepot.threeplx12.document.Reading;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.document.SetVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is right and wrong with a file, by our schemas. */
class StaediSyntaxTests {

    private static final Envelope ENVELOPE =
            new Envelope("OW", "NORTHBAYDIST", "EWR3PL", "T", LocalDateTime.parse("2026-11-23T18:15:00"), 1001, 1001);

    private final StaediSyntax syntax = new StaediSyntax();

    @ParameterizedTest
    @ValueSource(strings = {"940", "943", "944", "945", "846", "947", "997", "997r"})
    void acceptsTheDocumentsOfTheReference(String name) {
        var judgement = judged(sample(name));

        assertThat(judgement.faults()).isEmpty();
        assertThat(judgement.groups()).singleElement().satisfies(group -> {
            assertThat(group.errors()).isEmpty();
            assertThat(group.sets()).allMatch(SetVerdict::isAccepted);
        });
    }

    @Test
    void refusesASetWithTheWrongNumberOfSegments() {
        var verdict = set(sample("846").replace("SE*16*", "SE*15*"));

        assertThat(verdict.errors()).containsExactly("4");
        assertThat(verdict.reason()).contains("number of segments");
    }

    @Test
    void refusesTheGroupWhoseTrailerCountsOtherSets() {
        var group = group(sample("945").replace("GE*1*", "GE*2*"));

        assertThat(group.errors()).containsExactly("5");
        assertThat(acknowledgment(group)).endsWith("AK5*R~AK9*R*2*1*0*5~");
    }

    @Test
    void refusesTheInterchangeWhoseTrailerHasAnotherNumber() {
        var judgement = judged(sample("945").replace("IEA*1*000002001", "IEA*1*000002009"));

        assertThat(judgement.faults()).containsExactly("the control numbers of ISA and IEA differ");
    }

    @Test
    void pointsAtTheElementThatIsWrong() {
        var group = group(sample("846").replace("QTY*33*480*EA", "QTY*33*48O*EA"));

        assertThat(acknowledgment(group)).contains("AK3*QTY*8**8~AK4*2*380*6*48O~AK5*R*5~AK9*R*1*1*0~");
    }

    @Test
    void namesTheDateThatIsNone() {
        assertThat(set(sample("945").replace("SO1004711*20261124", "SO1004711*20261324"))
                        .reason())
                .isEqualTo("W06 (segment 2) element 3 '20261324' is no date");
    }

    @Test
    void saysWhichSegmentIsMissing() {
        assertThat(set(sample("944").replace("W14*356*360*2~", "").replace("SE*15", "SE*14"))
                        .reason())
                .contains("W14")
                .contains("is missing");
    }

    @Test
    void refusesASegmentOfAnotherSet() {
        assertThat(set(sample("947").replace("G69*FORK TRUCK DAMAGE~", "W12*CC*24*24*0*EA**VN*A~"))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.segment()).isEqualTo("W12"));
    }

    @Test
    void refusesASetThatIsNotExchangedHere() {
        assertThat(set(sample("997").replace("ST*997*", "ST*824*")).errors()).contains("1");
    }

    @Test
    void takesAFileThatEndsAnywhereForACutOne() {
        var whole = sample("846").strip();

        for (int length = 0; length < whole.length(); length++) {
            assertThat(syntax.read(whole.substring(0, length)))
                    .as("%d characters", length)
                    .isInstanceOf(Reading.Cut.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>no such file</html>",
                "ISA*00*short~ and then much more text so that the first segment should long be over, but is not at all there"
            })
    void doesNotWaitForWhatCanNeverBecomeAnInterchange(String text) {
        assertThat(syntax.read(text)).isInstanceOf(Reading.Malformed.class);
    }

    @Test
    void readsTheDelimitersFromTheData() {
        var other = sample("945")
                .replace('*', '|')
                .replace('>', ':')
                .replace('~', '\'')
                .replace("'\n", "'\r\n");

        assertThat(set(other).isAccepted()).isTrue();
    }

    @Test
    void writesAnInterchangeThatItAccepts() {
        var body = List.of(
                Segment.of("W05", "N", "EW0000001"),
                Segment.of("LX", "1"),
                Segment.of("W01", "24", "EA", "", "VN", "SKU-0001"),
                Segment.of("W76", "24"));

        var written = syntax.write(ENVELOPE, "940", body);

        assertThat(set(written).isAccepted()).isTrue();
        assertThat(written)
                .contains("ISA*00*")
                .contains("*000001001*0*T*>~\nGS*OW*")
                .contains("SE*6*0001~");
    }

    @Test
    void doesNotWriteWhatThePartnerWouldRefuse() {
        var tooLong = List.of(Segment.of("W05", "N", "A-NUMBER-OF-MORE-THAN-22-CHARACTERS"));

        assertThatThrownBy(() -> syntax.write(ENVELOPE, "940", tooLong)).hasMessageContaining("W05");
    }

    private SetVerdict set(String text) {
        return group(text).sets().getFirst();
    }

    private GroupVerdict group(String text) {
        return judged(text).groups().getFirst();
    }

    private Judgement judged(String text) {
        return ((Reading.Whole) syntax.read(text)).judgement();
    }

    private static String acknowledgment(GroupVerdict group) {
        return FunctionalAcknowledgment.of(group).stream()
                .map(Segment::toString)
                .collect(Collectors.joining());
    }

    private static String sample(String name) {
        try (var file = StaediSyntaxTests.class.getResourceAsStream("/x12/" + name + ".edi")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
