package io.entrepot.storefrontshopify.listing.postgres;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeKind;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.codemaps.CodeMeaning.Mapped;
import io.entrepot.foundation.codemaps.CodeMeaning.Unmapped;
import io.entrepot.storefrontshopify.listing.Skus;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An article's number is the item's, unless somebody mapped it to another. */
@Configuration(proxyBeanMethods = false)
class MappedSkus {

    private static final String KIND = "sku";
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");

    @Bean
    CodeKind skuKind() {
        return new CodeKind(KIND, text -> NUMBER.matcher(text).matches(), "an item number");
    }

    @Bean
    Skus skus(CodeMaps codes) {
        return sku -> item(codes, sku);
    }

    private static Optional<ItemNumber> item(CodeMaps codes, String sku) {
        var number = switch (codes.lookup(CodeKey.of(KIND, sku))) {
            case Mapped(var item, var _) -> item;
            case Unmapped(var _) -> sku;
        };
        return NUMBER.matcher(number).matches() ? Optional.of(new ItemNumber(number)) : Optional.empty();
    }
}
