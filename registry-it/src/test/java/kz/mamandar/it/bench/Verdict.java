package kz.mamandar.it.bench;

/**
 * One figure against its target.
 *
 * @param area what was measured
 * @param ours the figure of the product
 * @param bound the figure it is compared with; a dash where the target stands for itself
 * @param ratio median and, in brackets, least and greatest of the alternating runs; a dash as well
 * @param target what was wanted
 */
record Verdict(String area, String ours, String bound, String ratio, String target, boolean met) {

    static final String NOTHING = "–";

    String line() {
        return (met ? "ok    " : "SHORT ") + area + ": " + ours
                + (bound.equals(NOTHING) ? "" : " against " + bound)
                + (ratio.equals(NOTHING) ? "" : ", ratio " + ratio)
                + ", target " + target;
    }

    String row() {
        return "| " + String.join(" | ", area, ours, bound, ratio, target, met ? "met" : "**short**") + " |";
    }
}
