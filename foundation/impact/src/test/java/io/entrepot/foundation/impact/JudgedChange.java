package io.entrepot.foundation.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.impact.usage.Traffic;
import io.entrepot.foundation.impact.use.BackendUse;
import io.entrepot.foundation.impact.use.Lineage;
import io.entrepot.foundation.specifications.BackendDocument;
import java.util.List;

/** What a change of a document means for a use of it. */
public record JudgedChange(List<Impact.Hit> hits) {

    public static JudgedChange of(String use, String before, String after) {
        var impact = new ReleaseImpact(BackendUse.parse(use), new Lineage(List.of()), Owners.parse("apis: []"));
        var release = Release.of(BackendDocument.parse(before), BackendDocument.parse(after));
        return new JudgedChange(impact.of(release, Traffic.unknown()).hits());
    }

    /** The worst of the verdicts is this one, and one of the codes. */
    public void assertVerdict(String words, String verdict, String code) {
        var worst =
                hits.stream().map(hit -> hit.verdict().toString()).findFirst().orElse("none");
        assertThat(worst).as("%s: %s", words, hits).isEqualTo(verdict);
        if (!code.isEmpty()) {
            assertThat(hits).as(words).extracting(Impact.Hit::code).contains(code);
        }
    }
}
