package io.entrepot.sandbox;

import static io.entrepot.sandbox.TestSandbox.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Map;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the third-party warehouse does with our files, and which files it leaves for us. */
class ThirdPartyWarehouseTests {

    private static final String ORDER = """
            ISA*00*          *00*          *ZZ*ENTREPOT       *ZZ*EWR3PL         *261123*1815*U*00401*%1$09d*0*T*>~
            GS*OW*ENTREPOT*EWR3PL*20261123*1815*%1$d*X*004010~
            ST*940*0001~
            W05*N*L%1$d*PO778812~
            N1*ST*ACME~
            N9*CR*LEG-%1$d~
            W66*PP*U~
            LX*1~
            W01*%2$d*EA**VN*SKU-0010~
            N9*LI*7~
            W76*%2$d~
            SE*%3$d*0001~
            GE*1*%1$d~
            IEA*1*%1$09d~
            """;

    @TempDir
    Path state;

    private TestSandbox sandbox;
    private SftpFolders folders;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        sandbox = TestSandbox.start(Map.of("SANDBOX_STATE", state.toString()));
        folders = new SftpFolders(sandbox.sftpPort(), state.resolve("edi-keys/client-key"));
    }

    @AfterEach
    void stop() throws IOException {
        folders.close();
        sandbox.close();
    }

    @Test
    void letsNobodyInWithAnotherKey() throws IOException, GeneralSecurityException {
        var other = state.resolve("other");
        try (var out = Files.newOutputStream(other)) {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(generator.generateKeyPair(), "other", null, out);
        }

        assertThatThrownBy(() -> new SftpFolders(sandbox.sftpPort(), other)).hasMessageContaining("authentication");
    }

    @Test
    void acknowledgesAnOrderAtOnceShipsItAtNightAndCountsWhatIsLeft() throws IOException {
        folders.put("940_1.edi", ORDER.formatted(1, 5, 10));
        eventually().until(() -> folders.arrivals("997").size() == 1);
        assertThat(folders.read(folders.arrivals("997").getFirst()))
                .contains("AK1*OW*1~")
                .contains("AK9*A*1*1*1~");
        var before = sandbox.control().get("/state/edi/stock/SKU-0010").at("/forSale");

        sandbox.control().post("/edi/night", "{}");

        assertThat(folders.read(folders.arrivals("945").getFirst()))
                .contains("W06*F*L1*")
                .contains("W12*CC*5*5*0*EA**VN*SKU-0010*LOT-0010-E~\nN9*LI*7~")
                .contains("W03*5~");
        var left = Integer.parseInt(before) - 5;
        assertThat(folders.read(folders.arrivals("846").getFirst()))
                .contains("*VN*SKU-0010*LT*LOT-0010-E~\nDTM*036*20270710~\nQTY*33*" + left + "*EA~\nQTY*17*" + left
                        + "*EA~");
    }

    @Test
    void refusesAnOrderWhoseSegmentsAreMiscounted() throws IOException {
        folders.put("940_2.edi", ORDER.formatted(2, 5, 11));

        eventually().until(() -> folders.arrivals("997").size() == 1);

        assertThat(folders.read(folders.arrivals("997").getFirst())).contains("AK9*R*1*1*0~");
        assertThat(sandbox.control().get("/state/edi/orders").json().toString()).doesNotContain("LEG-2");
    }

    @Test
    void takesTheSameOrderOnce() throws IOException {
        folders.put("940_3.edi", ORDER.formatted(3, 5, 10));
        folders.put("940_3_again.edi", ORDER.formatted(3, 5, 10));
        eventually().until(() -> folders.arrivals("997").size() == 2);

        sandbox.control().post("/edi/night", "{}");

        assertThat(folders.arrivals("945")).hasSize(1);
    }

    @Test
    void tellsAdjustmentsAtNight() {
        sandbox.control()
                .send(
                        "PUT",
                        "/edi/adjustment",
                        "{\"sku\":\"SKU-0002\",\"reason\":\"AU\",\"pieces\":-4,\"kind\":\"DM\"}");

        sandbox.control().post("/edi/night", "{}");

        assertThat(folders.read(folders.arrivals("947").getFirst())).contains("W19*AU*-4*EA**VN*SKU-0002**********DM~");
        assertThat(folders.read(folders.arrivals("846").getFirst())).contains("QTY*74*4*EA~");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unknownUnit\":{\"count\":1}}|QX~",
                "{\"unknownStatus\":{\"count\":1}}|QTY*QZ*",
                "{\"unknownItem\":{\"count\":1}}|VN*NOBODYS-",
                "{\"unknownLot\":{\"count\":1}}|LOT-NOBODYS",
                "{\"negativeQuantity\":{\"count\":1}}|QTY*33*-",
                "{\"unitWithoutFactor\":{\"count\":1}}|*DZ~",
                "{\"emptyReport\":{}}|CTT*0*0~",
                "{\"numberGap\":{\"count\":1}}|IEA*1*000000002"
            })
    void writesWhatAFaultSays(String fault, String words) {
        sandbox.control().send("PUT", "/faults/edi", fault);

        sandbox.control().post("/edi/night", "{}");

        assertThat(folders.read(folders.arrivals("846").getFirst())).contains(words);
    }

    @Test
    void leavesAFileCutInTheMiddle() {
        sandbox.control().send("PUT", "/faults/edi", "{\"partialFile\":{\"match\":\"846\"}}");

        sandbox.control().post("/edi/night", "{}");

        assertThat(folders.read(folders.arrivals("846").getFirst()))
                .startsWith("ISA")
                .doesNotContain("IEA");
    }

    @Test
    void sendsAFileAgainAndOneUnderAUsedNumber() {
        sandbox.control().send("PUT", "/faults/edi", "{\"repeatedFile\":{\"count\":1},\"reusedNumber\":{\"count\":1}}");

        sandbox.control().post("/edi/night", "{}");

        var files = folders.arrivals("846");
        assertThat(files).hasSize(3);
        assertThat(folders.read(files.get(1))).isEqualTo(folders.read(files.get(0)));
        assertThat(folders.read(files.get(2))).isNotEqualTo(folders.read(files.get(0)));
    }

    @Test
    void keepsItsControlNumbersOverARestart() throws IOException, GeneralSecurityException {
        sandbox.control().post("/edi/night", "{}");
        stop();

        start();
        sandbox.control().post("/edi/night", "{}");

        assertThat(folders.arrivals("846")).containsExactly("846_000000001.edi", "846_000000002.edi");
    }
}
