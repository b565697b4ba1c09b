package kz.mamandar.it.bench;

import java.util.List;
import kz.mamandar.it.bench.stand.Stand;

/** Something that is measured on the stand and judged. */
@FunctionalInterface
interface Comparison {

    List<Verdict> run(Stand stand, Pace pace) throws Exception;
}
