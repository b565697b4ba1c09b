package kz.mamandar.web.office.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.mamandar.calendar.CalendarAdminService;
import kz.mamandar.calendar.CalendarAdminService.SetOverride;
import kz.mamandar.rules.calendar.CalendarOverride;
import kz.mamandar.rules.calendar.DayKind;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Upkeep of the calendar: days that acts moved, Kurban Ait, one more year. */
@Named
@RequestScoped
public class CalendarFormTab {

    @Inject
    private CalendarAdminService calendar;

    @Inject
    private CalendarPage page;

    @Inject
    private Names names;

    @Inject
    private Links links;

    private LocalDate date;
    private String kind;
    private String act;
    private LocalDate kurbanAit;
    private LocalDate nextKurbanAit;

    public List<CalendarOverride> getOverrides() {
        return calendar.overrides(page.getYear());
    }

    public LocalDate getKnownKurbanAit() {
        return calendar.kurbanAit(page.getYear()).orElse(null);
    }

    public List<kz.mamandar.platform.text.Named> getKinds() {
        return Stream.of(DayKind.values()).map(names::choice).toList();
    }

    public void add() {
        calendar.setOverride(new SetOverride(date, kind == null ? null : DayKind.valueOf(kind), act));
        done(date.getYear());
    }

    public void remove(LocalDate day) {
        calendar.removeOverride(day);
        done(day.getYear());
    }

    public void moveKurbanAit() {
        calendar.moveKurbanAit(kurbanAit);
        done(kurbanAit.getYear());
    }

    public void addYear() {
        calendar.maintainNextYear(nextKurbanAit);
        done(nextKurbanAit.getYear());
    }

    private void done(int year) {
        links.redirect(links.address(Route.OFFICE_CALENDAR) + "?year=" + year + "&done");
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public LocalDate getKurbanAit() {
        return kurbanAit;
    }

    public void setKurbanAit(LocalDate kurbanAit) {
        this.kurbanAit = kurbanAit;
    }

    public LocalDate getNextKurbanAit() {
        return nextKurbanAit;
    }

    public void setNextKurbanAit(LocalDate nextKurbanAit) {
        this.nextKurbanAit = nextKurbanAit;
    }
}
