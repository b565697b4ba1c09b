package kz.mamandar.it.soap;

import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;

/** Personal numbers of the demonstration. They are shown nowhere, so they come from the database. */
final class DemoIin {

    /** Well formed, of a birth year to come, given to nobody in the demonstration. */
    static final String OF_NOBODY = "890101699902";

    private DemoIin() {}

    static String registered(Registry registry) {
        return new Sql(registry.product().database())
                .text("select iin from specialist where status = 'ACTIVE' order by id limit 1");
    }
}
