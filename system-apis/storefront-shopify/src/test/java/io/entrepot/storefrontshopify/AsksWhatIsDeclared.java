package io.entrepot.storefrontshopify;

import io.entrepot.foundation.testing.lineage.DeclaredQueries;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds what the shop was asked in the tests of a class against what is declared. */
final class AsksWhatIsDeclared implements AfterAllCallback {

    private static final DeclaredQueries DECLARED = DeclaredQueries.of("storefront-shopify");

    @Override
    public void afterAll(ExtensionContext context) {
        ShopStandIn.asked().forEach(DECLARED::assertDeclared);
    }
}
