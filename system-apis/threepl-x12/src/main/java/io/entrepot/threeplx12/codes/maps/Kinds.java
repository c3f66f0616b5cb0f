package io.entrepot.threeplx12.codes.maps;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.foundation.codemaps.CodeKind;
import io.entrepot.threeplx12.codes.ConditionMeaning;
import io.entrepot.threeplx12.codes.LineMeaning;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sorts of codes that partners send, and which words of ours they can mean. */
@Configuration(proxyBeanMethods = false)
class Kinds {

    static final String UNIT = "unit";
    static final String QUANTITY = "quantity";
    static final String ADJUSTMENT = "adjustment";
    static final String STOCK = "stock-kind";
    static final String CONDITION = "receiving-condition";
    static final String LINE = "line-status";
    static final String CARRIER = "carrier";

    static final String TOTAL = "TOTAL";
    static final String IGNORED = "IGNORED";

    private static final Pattern UNIT_CODE = Pattern.compile("[A-Z0-9]{1,3}");
    private static final Pattern CARRIER_NAME = Pattern.compile("[A-Za-z0-9]{1,40}");

    @Bean
    CodeKind units() {
        return new CodeKind(UNIT, code -> UNIT_CODE.matcher(code).matches(), "a UN/CEFACT code such as EA, XCS or XPX");
    }

    @Bean
    CodeKind quantities() {
        var words = words(Bucket.class);
        words.add(TOTAL);
        words.add(IGNORED);
        return CodeKind.of(QUANTITY, words);
    }

    @Bean
    CodeKind adjustments() {
        return new CodeKind(
                ADJUSTMENT,
                Kinds::isAdjustment,
                "a reason, the bucket that changes and, for a change of status, the bucket it goes to: "
                        + "COUNTED AVAILABLE, or DAMAGED AVAILABLE DAMAGED");
    }

    private static boolean isAdjustment(String words) {
        var parts = words.split(" ", -1);
        return parts.length >= 2
                && parts.length <= 3
                && words(MovementReason.class).contains(parts[0])
                && words(Bucket.class).containsAll(Arrays.asList(parts).subList(1, parts.length));
    }

    @Bean
    CodeKind stockKinds() {
        return CodeKind.of(STOCK, Bucket.class);
    }

    @Bean
    CodeKind conditions() {
        return CodeKind.of(CONDITION, ConditionMeaning.class);
    }

    @Bean
    CodeKind lines() {
        return CodeKind.of(LINE, LineMeaning.class);
    }

    @Bean
    CodeKind carriers() {
        return new CodeKind(CARRIER, name -> CARRIER_NAME.matcher(name).matches(), "the carrier's name, such as UPS");
    }

    private static <E extends Enum<E>> Set<String> words(Class<E> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }
}
