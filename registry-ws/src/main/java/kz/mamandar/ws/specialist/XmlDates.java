package kz.mamandar.ws.specialist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import kz.mamandar.platform.time.RegistryClock;

/** Days without a zone, moments in the time of Asia/Almaty. */
final class XmlDates {

    private static final DatatypeFactory FACTORY = factory();

    private XmlDates() {}

    static XMLGregorianCalendar of(LocalDate day) {
        return FACTORY.newXMLGregorianCalendar(day.toString());
    }

    static XMLGregorianCalendar of(Instant moment) {
        return FACTORY.newXMLGregorianCalendar(moment.truncatedTo(ChronoUnit.MILLIS)
                .atZone(RegistryClock.ZONE)
                .toOffsetDateTime()
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    /** The day that was sent; a zone that was sent along does not matter. */
    static Optional<LocalDate> day(XMLGregorianCalendar sent) {
        return Optional.ofNullable(sent).map(date -> LocalDate.of(date.getYear(), date.getMonth(), date.getDay()));
    }

    private static DatatypeFactory factory() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException("every Java platform has XML data types", e);
        }
    }
}
