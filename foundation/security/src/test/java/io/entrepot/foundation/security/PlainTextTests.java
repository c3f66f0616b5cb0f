package io.entrepot.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The short cut decides as the rule does that it stands before. */
class PlainTextTests {

    @SuppressWarnings("unused") // by @FieldSource
    private static final Predicate<?>[] RULES = {
        StrictHttpFirewall.ALLOWED_HEADER_NAMES,
        StrictHttpFirewall.ALLOWED_HEADER_VALUES,
        StrictHttpFirewall.ALLOWED_PARAMETER_NAMES
    };

    @ParameterizedTest
    @FieldSource("RULES")
    void decidesLikeTheRuleOnEveryLetter(Predicate<String> rule) {
        var shortened = PlainText.or(rule);

        for (int letter = Character.MIN_VALUE; letter <= Character.MAX_VALUE; letter++) {
            var text = "a" + (char) letter + "z";
            assertThat(shortened.test(text)).as("U+%04X", letter).isEqualTo(rule.test(text));
        }
    }

    @Test
    void asksTheRuleOnlyForWhatIsNotPlain() {
        assertThat(PlainText.or(text -> false).test("plain ~ text")).isTrue();
        assertThat(PlainText.or(text -> false).test("h\u00e9ll\u00f6")).isFalse();
    }
}
