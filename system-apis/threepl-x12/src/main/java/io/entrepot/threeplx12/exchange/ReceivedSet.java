package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.document.Delimiters;
import io.entrepot.threeplx12.document.Header;
import io.entrepot.threeplx12.document.Layout;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.document.Segments;
import io.entrepot.threeplx12.partner.Partner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A transaction set as it arrived, with all that surrounds it.
 *
 * @param isReplay whether a person has it handled again
 */
public record ReceivedSet(
        Partner partner, Layout layout, Layout.Group group, Layout.SetAt set, Instant receivedAt, boolean isReplay) {

    public Header header() {
        return layout.header();
    }

    /** Walks over the segments between ST and SE. */
    public void forEach(Consumer<Segment> consumer) {
        Segments.forEach(layout.text(), set.from(), set.to(), layout.delimiters(), segment -> {
            if (!segment.is("ST") && !segment.is("SE")) {
                consumer.accept(segment);
            }
        });
    }

    /** The segments between ST and SE, where they are few. */
    public List<Segment> segments() {
        var all = new ArrayList<Segment>();
        forEach(all::add);
        return all;
    }

    /** The same control numbers name the same set for ever. */
    public String name() {
        return header().number() + "/" + group.controlNumber() + "/" + set.controlNumber();
    }

    /** How a case names it. */
    public String subject() {
        return set.id() + " " + partner.theirs() + " " + name();
    }

    /** The set as an interchange by itself, as it came, with a right envelope. */
    public String document() {
        return enveloped(layout.textOf(set));
    }

    /** These segments as a set of the same kind and number, as an interchange by itself. */
    public String document(List<Segment> body) {
        var text = new StringBuilder();
        text.append(Segment.of("ST", set.id(), set.controlNumber()).text(marks()));
        body.forEach(segment -> text.append('\n').append(segment.text(marks())));
        text.append('\n')
                .append(Segment.of("SE", Integer.toString(body.size() + 2), set.controlNumber())
                        .text(marks()));
        return enveloped(text.toString());
    }

    private String enveloped(String setText) {
        var isa = layout.text().substring(0, 106);
        var gs = Segment.of(
                        "GS",
                        group.functionalId(),
                        group.sender(),
                        group.receiver(),
                        group.createdDate(),
                        group.createdTime(),
                        group.controlNumber(),
                        "X",
                        group.version())
                .text(marks());
        var ge = Segment.of("GE", "1", group.controlNumber()).text(marks());
        var iea = Segment.of("IEA", "1", header().number()).text(marks());
        return String.join("\n", isa, gs, setText, ge, iea) + "\n";
    }

    private Delimiters marks() {
        return layout.delimiters();
    }
}
