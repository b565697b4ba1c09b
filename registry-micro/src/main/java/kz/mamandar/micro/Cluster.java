package kz.mamandar.micro;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The nodes that keep sessions together, in Payara's data grid over TCP. Whoever reaches a port of the grid can read sessions:
 * it belongs on a network of the nodes alone.
 *
 * @param members address and grid port of every node, this one too
 * @param port grid port of this node
 */
record Cluster(List<String> members, int port) {

    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9.-]+:\\d{1,5}");

    static boolean isList(String text) {
        return List.of(text.split(",")).stream()
                .allMatch(member -> MEMBER.matcher(member.strip()).matches());
    }

    static Cluster of(String members, int port) {
        return new Cluster(List.of(members.replaceAll("\\s", "").split(",")), port);
    }

    /** What the server reads when it boots. */
    void configure() {
        System.setProperty("payaramicro.clusterMode", "tcpip:" + String.join(",", members));
        System.setProperty("payaramicro.clusterName", "mamandar");
        System.setProperty("payaramicro.startPort", String.valueOf(port));
        System.setProperty("hazelcast.phone.home.enabled", "false");
    }
}
