package io.entrepot.sandbox;

import io.entrepot.sandbox.businesscentral.BusinessCentral;
import io.entrepot.sandbox.businesscentral.RequestQuota;
import io.entrepot.sandbox.control.ControlDesk;
import io.entrepot.sandbox.control.Controlled;
import io.entrepot.sandbox.easypost.EasyPost;
import io.entrepot.sandbox.edi.SftpServer;
import io.entrepot.sandbox.edi.ThirdPartyWarehouse;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.faults.FaultyBackend;
import io.entrepot.sandbox.openboxes.OpenBoxes;
import io.entrepot.sandbox.protocol.Backend;
import io.entrepot.sandbox.protocol.BackendServer;
import io.entrepot.sandbox.receiver.PartnerReceiver;
import io.entrepot.sandbox.shiphero.ShipHero;
import io.entrepot.sandbox.shopify.Shopify;
import io.entrepot.sandbox.work.Courier;
import io.entrepot.sandbox.work.StateFile;
import io.entrepot.sandbox.work.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All stand-ins and the control desk, running. */
final class Sandbox implements AutoCloseable {

    private final Settings settings;
    private final Clock clock;
    private final Courier courier = new Courier();
    private final List<BackendServer> servers = new ArrayList<>();
    private final List<StateFile> files;
    private final SftpServer sftp;
    private final Ticker ticker;

    private Sandbox(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        var timing = settings.timing();
        var erpFaults = new Faults(clock, BusinessCentral.FAULTS);
        var wmsFaults = new Faults(clock, ShipHero.FAULTS);
        var carrierFaults = new Faults(clock, EasyPost.FAULTS);
        var erp = new BusinessCentral(settings.businessCentral(), clock, erpFaults);
        var wms = new ShipHero(settings.shipHero(), clock, wmsFaults, timing, courier);
        var carrier = new EasyPost(settings.easyPost(), clock, carrierFaults, timing, courier);
        var shopFaults = new Faults(clock, Shopify.FAULTS);
        var shop = new Shopify(settings.shopify(), clock, shopFaults, timing, courier);
        var openBoxesFaults = new Faults(clock, OpenBoxes.FAULTS);
        var openBoxes = new OpenBoxes(settings.openBoxes(), clock, openBoxesFaults, timing);
        var edi = settings.edi();
        var ediFaults = new Faults(clock, ThirdPartyWarehouse.FAULTS);
        this.sftp = SftpServer.start(text(Setting.SANDBOX_ADDRESS), settings.number(Setting.SANDBOX_SFTP_PORT), edi);
        var thirdParty = new ThirdPartyWarehouse(edi, clock, ediFaults, timing);
        var receiver = new PartnerReceiver(clock);
        var receiverFaults = new Faults(clock, PartnerReceiver.FAULTS);
        var systems = List.of(
                new Controlled("erp", erp, erpFaults),
                new Controlled("wms", wms, wmsFaults),
                new Controlled("carrier", carrier, carrierFaults),
                new Controlled("shop", shop, shopFaults),
                new Controlled("openboxes", openBoxes, openBoxesFaults),
                new Controlled("edi", thirdParty, ediFaults),
                new Controlled("receiver", receiver, receiverFaults));
        this.files = stateFiles(systems);
        files.forEach(StateFile::load);
        serve(Setting.SANDBOX_PORT, new ControlDesk(systems, timing));
        var limited = new RequestQuota(settings.businessCentral(), clock, new FaultyBackend(erp, erpFaults));
        serve(Setting.SANDBOX_BUSINESS_CENTRAL_PORT, limited);
        serve(Setting.SANDBOX_SHIPHERO_PORT, new FaultyBackend(wms, wmsFaults));
        serve(Setting.SANDBOX_EASYPOST_PORT, new FaultyBackend(carrier, carrierFaults));
        serve(Setting.SANDBOX_SHOPIFY_PORT, new FaultyBackend(shop, shopFaults));
        serve(Setting.SANDBOX_OPENBOXES_PORT, new FaultyBackend(openBoxes, openBoxesFaults));
        serve(Setting.SANDBOX_RECEIVER_PORT, new FaultyBackend(receiver, receiverFaults));
        this.ticker = Ticker.start(works(systems));
    }

    static Sandbox start(Settings settings, Clock clock) {
        return new Sandbox(settings, clock);
    }

    int controlPort() {
        return servers.get(0).port();
    }

    int businessCentralPort() {
        return servers.get(1).port();
    }

    int shipHeroPort() {
        return servers.get(2).port();
    }

    int easyPostPort() {
        return servers.get(3).port();
    }

    int shopifyPort() {
        return servers.get(4).port();
    }

    int openBoxesPort() {
        return servers.get(5).port();
    }

    int receiverPort() {
        return servers.get(6).port();
    }

    int sftpPort() {
        return sftp.port();
    }

    @Override
    public void close() {
        ticker.close();
        sftp.close();
        servers.forEach(BackendServer::close);
        courier.close();
        files.forEach(StateFile::save);
    }

    private List<Runnable> works(List<Controlled> systems) {
        Stream<Runnable> ticks = systems.stream().map(system -> system.standIn()::tick);
        Stream<Runnable> saves = files.stream().map(file -> file::saveWhenDue);
        return Stream.concat(ticks, saves).toList();
    }

    private List<StateFile> stateFiles(List<Controlled> systems) {
        var directory = settings.state();
        if (directory == null) {
            return List.of();
        }
        create(directory);
        return systems.stream()
                .map(system -> new StateFile(directory, system.name(), system.standIn(), clock))
                .toList();
    }

    private static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException("The directory for the state cannot be made: " + directory, failed);
        }
    }

    private void serve(Setting port, Backend backend) {
        servers.add(BackendServer.start(text(Setting.SANDBOX_ADDRESS), settings.number(port), backend));
    }

    private String text(Setting setting) {
        return settings.text(setting);
    }
}
