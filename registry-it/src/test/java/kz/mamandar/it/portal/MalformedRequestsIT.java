package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.RawHttp;
import kz.mamandar.it.testing.Registry;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@AgainstRegistry
class MalformedRequestsIT {

    private static final List<String> PLACES = List.of(
            "/kk/",
            "/ru/registry",
            "/kk/registry/123456789",
            "/ru/statistics",
            "/assets/app.css",
            "/dev/mailbox.json",
            "/services/api/v1/specialists",
            "/services/soap/specialists/v1");
    private static final List<String> PATHS = List.of(
            "/%",
            "/%zz",
            "/kk/%",
            "/kk/%00",
            "/kk/registry/%00",
            "/kk/registry/%ff%fe",
            "/kk/registry/%c0%af",
            "/kk/registry/..%2f..%2fWEB-INF%2fweb.xml",
            "/kk/../WEB-INF/web.xml",
            "/WEB-INF/web.xml",
            "/web-inf/web.xml",
            "/WEB-INF/views/home/home.xhtml",
            "/kk/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/kk/registry/123456789;jsessionid=1",
            "/kk;a=b/registry",
            "/kk//registry",
            "//kk/",
            "/kk/registry/",
            "/kk/registry//",
            "/kk/registry/" + "9".repeat(5_000),
            "/" + "a/".repeat(3_000),
            "/kk/registry?page=-1",
            "/kk/registry?page=0",
            "/kk/registry?page=999999999999999999999",
            "/kk/registry?page=abc",
            "/kk/registry?page=1&page=2",
            "/kk/registry?region=nowhere",
            "/kk/registry?region=",
            "/kk/registry?profession=%00",
            "/kk/registry?q=%00",
            "/kk/registry?q=%ff",
            "/kk/registry?q=%",
            "/kk/registry?q=%E0%A4%A",
            "/kk/registry?q=" + "%D3%99".repeat(600),
            "/kk/registry?q=%25%25%25",
            "/kk/registry?q=___",
            "/kk/registry?q='%20or%201=1--",
            "/kk/registry?q=%3Cscript%3Ealert(1)%3C/script%3E",
            "/kk/registry?q=%5C",
            "/kk/registry?q=%E2%80%AE%F0%9F%98%80",
            "/kk/registry?q[]=1",
            "/kk/registry?%00=1",
            "/kk/registry?" + "a=1&".repeat(900),
            "/kk/registry?" + "x".repeat(6_000),
            "/kk/registry?after=broken",
            "/kk/registry?cursor=AAAA",
            "/kk/registry?organisation=%F0%9F%98%80",
            "/kk/home.xhtml",
            "/home/home.xhtml",
            "/jakarta.faces.resource/",
            "/jakarta.faces.resource/..%2fweb.xml.xhtml",
            "/jakarta.faces.resource/web.xml.xhtml?ln=..",
            "/jakarta.faces.resource/%00.xhtml?ln=%00",
            "/assets/../WEB-INF/web.xml",
            "/assets/%2e%2e/WEB-INF/web.xml",
            "/assets/none.css",
            "/assets/",
            "/kk/consent/x",
            "/services/api/v1/specialists?limit=-1",
            "/services/api/v1/specialists?limit=1e9",
            "/services/api/v1/specialists?cursor=%00",
            "/services/api/v1/specialists?cursor=AAAA",
            "/services/api/v1/specialists/%00",
            "/services/api/v1/specialists/" + "1".repeat(4_000),
            "/services/api/v1/specialists?q=%ff",
            "/services/api/v1/specialists?nonsense=1",
            "/services/api/v1/none",
            "/services/api/v1/specialists/1/2/3",
            "/services/soap/specialists/v1?wsdl=../../x",
            "/services/soap/specialists/v1?xsd=../../../WEB-INF/web.xml",
            "/services/soap/none",
            "/services/%zz",
            "/services/",
            "/services",
            "/health/none",
            "/metrics/none");
    private static final List<String> METHODS = List.of(
            "HEAD",
            "OPTIONS",
            "TRACE",
            "PUT",
            "DELETE",
            "PATCH",
            "PROPFIND",
            "CONNECT",
            "get",
            "NONSENSE",
            "A".repeat(300));
    private static final List<String> HEADERS = List.of(
            "Cookie: JSESSIONID=../../etc/passwd",
            "Cookie: JSESSIONID=" + "x".repeat(4_000),
            "Cookie: lang=\"; lang=ru",
            "Cookie: =;;;=",
            "Cookie: lang=%00",
            "Cookie: \u00ff\u00fe=\u00ff",
            "Accept-Language: " + "kk,".repeat(800),
            "Accept-Language: *;q=abc,-,\u00ff",
            "Accept-Encoding: gzip;q=0, *;q=0",
            "Accept-Encoding: nonsense",
            "Accept: nonsense",
            "Accept: */*;q=2",
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "Range: bytes=9-1,-,x",
            "Content-Length: 10",
            "Content-Length: -1",
            "Content-Length: 1\r\nContent-Length: 2",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: nonsense",
            "Expect: 100-continue",
            "Expect: nonsense",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: \u00ff",
            "Authorization: Bearer",
            "Authorization: Bearer \u00ff",
            "Authorization: Basic !!!",
            "X-Forwarded-For: ' or 1=1",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Host: example.com",
            "Host: example.com",
            "Faces-Request: partial/ajax",
            "Upgrade: websocket\r\nConnection: Upgrade",
            "X: " + "y".repeat(20_000),
            "no colon here",
            ": empty name");

    /** Not implemented, version not supported: the honest answers to a method or a version that nobody knows. */
    private static final Set<Integer> UNKNOWN = Set.of(501, 505);

    private static final int SENDERS = 8;

    private final RawHttp raw;
    private final Registry registry;

    MalformedRequestsIT(Registry registry) {
        this.registry = registry;
        this.raw = new RawHttp(registry);
    }

    static Stream<String> requests() {
        Stream<String> paths = PATHS.stream().map(path -> request("GET", path, ""));
        Stream<String> methods =
                PLACES.stream().flatMap(place -> METHODS.stream().map(method -> request(method, place, "")));
        Stream<String> headers = PLACES.stream()
                .flatMap(place -> HEADERS.stream().map(header -> request("GET", place, header + "\r\n")));
        Stream<String> broken = Stream.of(
                "\r\n\r\n",
                "GET\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET http://[::1 HTTP/1.1\r\nHost: a\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "GET /kk/ HTTP/1.1\r\n\r\n",
                "GET /kk/ HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n",
                "GET /kk/ HTTP/1.0\r\n\r\n");
        return Stream.of(paths, methods, headers, broken).flatMap(all -> all);
    }

    private static String request(String method, String path, String header) {
        String host = header.startsWith("Host:") ? "" : "Host: localhost\r\n";
        return method + " " + path + " HTTP/1.1\r\n" + host + "Connection: close\r\n" + header + "\r\n";
    }

    /** Several at a time: some leave the server waiting for more, and the test for the server. */
    @Test
    void noMalformedRequestIsAFaultOfOurs() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<RawHttp.Answer>> answers = senders.invokeAll(requests()
                .<Callable<RawHttp.Answer>>map(request -> () -> raw.send(request))
                .toList());
        senders.shutdown();
        SoftAssertions all = new SoftAssertions();
        Iterator<String> requests = requests().iterator();
        for (Future<RawHttp.Answer> answer : answers) {
            judge(all, shortened(requests.next()), answer.get());
        }
        all.assertAll();
    }

    private static void judge(SoftAssertions all, String request, RawHttp.Answer answer) {
        all.assertThat(answer.status() < 500 || UNKNOWN.contains(answer.status()))
                .as(request + "\n" + shortened(answer.text()))
                .isTrue();
        all.assertThat(answer.text())
                .as(request)
                .doesNotContain("java.lang.", "Exception", "at org.", "SQLSTATE", "glassfish", "Payara");
    }

    @ParameterizedTest
    @MethodSource("formPlaces")
    void noPostedNonsenseIsAFaultOfOurs(String place) {
        for (String body :
                List.of("", "=", "%zz=%zz", "jakarta.faces.ViewState=broken", "a".repeat(100_000), "\0\0\0")) {
            for (String type : List.of(
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "multipart/form-data",
                    "text/plain",
                    "application/json",
                    "text/xml")) {
                var answer = registry.http().post(place, type, body);
                boolean soapFault = answer.statusCode() == 500 && answer.body().contains("MESSAGE_INVALID");
                assertThat(answer.statusCode() < 500 || soapFault)
                        .as(place + " " + type + " " + shortened(body) + answer.statusCode())
                        .isTrue();
            }
        }
    }

    static List<String> formPlaces() {
        return PLACES;
    }

    @Test
    void aHalfSentRequestDoesNotHoldTheOthersUp() {
        Thread silent = new Thread(() -> raw.send("GET /kk/ HTTP/1.1\r\nHost: a\r\n"));
        silent.start();
        assertThat(registry.http().get("/kk/").statusCode()).isEqualTo(200);
        silent.interrupt();
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
