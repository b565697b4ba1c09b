package kz.mamandar.it.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.KeyFile;
import kz.mamandar.it.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that the product signs, with keys of both kinds at both doors, verified by others: xmlsec (RSA) and step by step (GOST). */
class SignedAnswersIT {

    private static final String PYTHON = "/usr/bin/python3";
    private static final String PASSWORD = "Aa1234";

    @TempDir
    Path folder;

    private final KeyFile rsa = KeyFile.rsa("CN=Registry RSA, OU=BIN600140000008, C=KZ", PASSWORD);
    private SigningClients.Identity sender;
    private final KeyFile gost = KeyFile.gost("CN=Registry GOST, OU=BIN600140000008, C=KZ", PASSWORD);

    @Test
    void theTypedServiceSignsWithRsaAndTheBusWithGost() throws Exception {
        try (Product product = start(rsa, gost)) {
            String typed = typedAnswer(product);
            assertThat(verifiedByXmlsec(typed)).isEqualTo("Timestamp Body");
            assertThat(verifiedByXmlsec(typed.replace("сәлем", "сау бол"))).startsWith("WRONG");
            assertThat(GostSignature.signedParts(busAnswer(product), gost.publicKey()))
                    .containsExactly("Body");
        }
    }

    @Test
    void theTypedServiceSignsWithGostAndTheBusWithRsa() throws Exception {
        try (Product product = start(gost, rsa)) {
            assertThat(GostSignature.signedParts(typedAnswer(product), gost.publicKey()))
                    .containsExactly("Timestamp", "Body");
            String answer = busAnswer(product);
            assertThat(verifiedByXmlsec(answer)).isEqualTo("Body");
            assertThat(verifiedByXmlsec(answer.replace("SCSS001", "SCSS002"))).startsWith("WRONG");
        }
    }

    private Product start(KeyFile typed, KeyFile bus) throws Exception {
        Path trust = Files.createDirectories(folder.resolve("trust"));
        Files.write(trust.resolve("sender.cer"), sender().certificate().getEncoded());
        Files.write(trust.resolve("gost.cer"), gost.holder().getEncoded());
        Product product = Product.start(
                Distribution.with("--demo", "--port", Integer.toString(Distribution.freePort()))
                        .variable("REGISTRY_SOAP_KEY", file("typed.p12", typed))
                        .variable("REGISTRY_SOAP_KEY_PASSWORD", PASSWORD)
                        .variable("REGISTRY_BUS_KEY", file("bus.p12", bus))
                        .variable("REGISTRY_BUS_KEY_PASSWORD", PASSWORD)
                        .variable("REGISTRY_BUS_TRUST", trust.toString()),
                folder.resolve("data"));
        change(product, "answer_signed = true, bin = '600140000008'");
        return product;
    }

    /** Before the first message: a node keeps what it knows of a client for a moment. */
    private static void change(Product product, String values) throws SQLException {
        try (Connection connection = product.database().getConnection();
                Statement update = connection.createStatement()) {
            update.executeUpdate("update client set " + values + " where code = 'demo-is'");
        }
    }

    private String file(String name, KeyFile key) throws IOException {
        return Files.write(folder.resolve(name), key.bytes()).toString();
    }

    private SigningClients.Identity sender() {
        if (sender == null) {
            sender = SigningClients.create(folder.resolve("clients"));
        }
        return sender;
    }

    private static String typedAnswer(Product product) {
        String ping = SoapMessage.ping().replace("</m:ping>", "<m:echo>сәлем</m:echo></m:ping>");
        return SoapMessage.post(product.http(), ping).body();
    }

    private String busAnswer(Product product) throws Exception {
        Path key = sender().keyFile();
        String signed = python(
                busPing(), "sign", key.toString(), sender().certificateFile().toString());
        Http http = product.http();
        return http.post("/services/shep/sync", "text/xml; charset=utf-8", signed)
                .body();
    }

    private static String busPing() {
        String now =
                OffsetDateTime.now(ZoneOffset.ofHours(5)).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:t="http://bip.bee.kz/SyncChannel/v10/Types">\
                <soapenv:Body><t:SendMessage><request><requestInfo><messageId>%s</messageId><serviceId>MAMANDAR_PING_V1</serviceId>\
                <messageDate>%s</messageDate><sender><senderId>demo-is</senderId></sender></requestInfo><requestData><data>\
                <m:ping xmlns:m="http://mamandar.kz/ws/specialists/v1"><m:requestorBin>600140000008</m:requestorBin>\
                <m:purpose>Тексеру</m:purpose></m:ping></data></requestData></request></t:SendMessage></soapenv:Body></soapenv:Envelope>"""
                .formatted(UUID.randomUUID(), now);
    }

    private String verifiedByXmlsec(String message) throws Exception {
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(rsa.holder().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        Path certificate = Files.writeString(folder.resolve("registry.pem"), pem);
        return python(message, "verify", certificate.toString());
    }

    private String python(String input, String... arguments) throws Exception {
        assumeTrue(
                Files.exists(Path.of(PYTHON)), "python3 with xmlsec (Debian package python3-xmlsec) is not installed");
        List<String> command = new ArrayList<>(List.of(PYTHON, "src/test/resources/clients/xmlsec_messages.py"));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(folder.resolve("in.xml"), input);
        Process process = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(!output.contains("No module named 'xmlsec'"), "python3-xmlsec (Debian package) is not installed");
        return output;
    }
}
