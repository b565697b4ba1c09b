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

    private static final String GRID = "hazelcast-runtime-configuration";
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9.-]+:\\d{1,5}");

    static boolean isList(String text) {
        return List.of(text.split(",")).stream()
                .allMatch(member -> MEMBER.matcher(member.strip()).matches());
    }

    static Cluster of(String members, int port) {
        return new Cluster(List.of(members.replaceAll("\\s", "").split(",")), port);
    }

    /** The settings of the server's data grid. */
    List<String> settings() {
        return List.of(
                GRID + ".discovery-mode=tcpip",
                GRID + ".tcpip-members=" + String.join(",", members),
                GRID + ".start-port=" + port,
                GRID + ".auto-increment-port=false",
                GRID + ".cluster-group-name=mamandar");
    }
}
