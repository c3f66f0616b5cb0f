package io.entrepot.wmsshiphero;

import io.entrepot.foundation.testing.lineage.DeclaredQueries;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds what ShipHero was asked in the tests of a class against what is declared. */
final class AsksWhatIsDeclared implements AfterAllCallback {

    private static final DeclaredQueries DECLARED = DeclaredQueries.of("wms-shiphero");

    @Override
    public void afterAll(ExtensionContext context) {
        ShipHeroStub.asked().forEach(DECLARED::assertDeclared);
    }
}
