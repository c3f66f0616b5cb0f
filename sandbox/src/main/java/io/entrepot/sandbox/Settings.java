package io.entrepot.sandbox;

import io.entrepot.sandbox.businesscentral.BusinessCentralSettings;
import io.entrepot.sandbox.easypost.EasyPostSettings;
import io.entrepot.sandbox.edi.EdiSettings;
import io.entrepot.sandbox.openboxes.OpenBoxesSettings;
import io.entrepot.sandbox.shiphero.ShipHeroSettings;
import io.entrepot.sandbox.shopify.ShopifySettings;
import io.entrepot.sandbox.work.Step;
import io.entrepot.sandbox.work.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of all settings, read from an environment. */
record Settings(Map<String, String> environment) {

    String text(Setting setting) {
        var value = environment.get(setting.name());
        return value == null || value.isBlank() ? setting.otherwise() : value.strip();
    }

    int number(Setting setting) {
        var text = text(setting);
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(setting + " must be a whole number, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    @Nullable Path state() {
        var directory = text(Setting.SANDBOX_STATE);
        return directory.isEmpty() ? null : Path.of(directory);
    }

    Timing timing() {
        var durations = new EnumMap<Step, Duration>(Step.class);
        durations.put(Step.ALLOCATE, milliseconds(Setting.SANDBOX_ALLOCATE_MS));
        durations.put(Step.PICK, milliseconds(Setting.SANDBOX_PICK_MS));
        durations.put(Step.PACK, milliseconds(Setting.SANDBOX_PACK_MS));
        durations.put(Step.SHIP, milliseconds(Setting.SANDBOX_SHIP_MS));
        durations.put(Step.SCAN, milliseconds(Setting.SANDBOX_SCAN_MS));
        durations.put(Step.WEBHOOK_RETRY, milliseconds(Setting.SANDBOX_WEBHOOK_RETRY_MS));
        durations.put(Step.SHOP, milliseconds(Setting.SANDBOX_SHOP_MS));
        durations.put(Step.NIGHT_EVERY, milliseconds(Setting.SANDBOX_NIGHT_MS));
        return new Timing(durations);
    }

    BusinessCentralSettings businessCentral() {
        return new BusinessCentralSettings(
                text(Setting.BUSINESS_CENTRAL_TENANT),
                text(Setting.BUSINESS_CENTRAL_CLIENT_ID),
                text(Setting.BUSINESS_CENTRAL_CLIENT_SECRET),
                text(Setting.BUSINESS_CENTRAL_COMPANY),
                Boolean.parseBoolean(text(Setting.SANDBOX_BUSINESS_CENTRAL_EXTENSION)),
                number(Setting.SANDBOX_BUSINESS_CENTRAL_PAGE_SIZE),
                number(Setting.SANDBOX_BUSINESS_CENTRAL_QUOTA),
                number(Setting.SANDBOX_BUSINESS_CENTRAL_IN_WORK),
                number(Setting.SANDBOX_BUSINESS_CENTRAL_QUEUE));
    }

    ShipHeroSettings shipHero() {
        return new ShipHeroSettings(
                text(Setting.SHIPHERO_USERNAME),
                text(Setting.SHIPHERO_PASSWORD),
                number(Setting.SANDBOX_SHIPHERO_CREDITS),
                number(Setting.SANDBOX_SHIPHERO_CREDITS_PER_SECOND));
    }

    EasyPostSettings easyPost() {
        return new EasyPostSettings(
                text(Setting.EASYPOST_API_KEY),
                number(Setting.SANDBOX_EASYPOST_LISTS_PER_SECOND),
                number(Setting.SANDBOX_EASYPOST_DISABLE_AFTER));
    }

    ShopifySettings shopify() {
        return new ShopifySettings(
                text(Setting.SHOPIFY_SHOP),
                text(Setting.SHOPIFY_CLIENT_ID),
                text(Setting.SHOPIFY_CLIENT_SECRET),
                number(Setting.SANDBOX_SHOPIFY_POINTS),
                number(Setting.SANDBOX_SHOPIFY_POINTS_PER_SECOND));
    }

    OpenBoxesSettings openBoxes() {
        return new OpenBoxesSettings(
                text(Setting.OPENBOXES_USERNAME),
                text(Setting.OPENBOXES_PASSWORD),
                number(Setting.SANDBOX_OPENBOXES_SESSION_SECONDS),
                number(Setting.SANDBOX_OPENBOXES_REFRESH_MS));
    }

    /** Files of partners outlive the process only where the state does. */
    EdiSettings edi() {
        var state = state();
        var base = state == null ? temporary() : state;
        return new EdiSettings(base.resolve("edi"), base.resolve("edi-keys"));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("sandbox-edi");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Duration milliseconds(Setting setting) {
        return Duration.ofMillis(number(setting));
    }
}
