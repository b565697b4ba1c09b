package kz.mamandar.micro;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import kz.mamandar.calendar.CalendarReader;
import kz.mamandar.rules.calendar.BuiltInCalendar;
import kz.mamandar.rules.calendar.CalendarNotMaintained;
import kz.mamandar.rules.calendar.DueDate;
import kz.mamandar.rules.calendar.DueDateRule;
import kz.mamandar.rules.calendar.WorkingCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says when an application that arrives at a time is accepted and until when it must be decided. */
@Command(
        name = "due-date",
        description = "Says for each local time (Asia/Almaty) when an application is accepted and due.",
        mixinStandardHelpOptions = true)
class DueDateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "TIME", description = "e.g. 2026-03-20T10:00")
    private List<String> times;

    @Mixin
    private DatabaseOptions options;

    @Override
    public Integer call() {
        Configuration configuration = options.configuration();
        LocalTime closing = LocalTime.parse(configuration.passedOn().get("registry.closing.time"));
        if (configuration.databaseUrl().isEmpty()) {
            print(BuiltInCalendar.calendar(), closing);
        } else {
            options.with(database -> print(CalendarReader.read(database.dataSource()), closing));
        }
        return 0;
    }

    private void print(WorkingCalendar calendar, LocalTime closing) {
        DueDateRule rule = new DueDateRule(calendar, closing);
        for (String time : times) {
            try {
                DueDate due = rule.dueDate(LocalDateTime.parse(time));
                System.out.println(time + " accepted " + due.acceptedOn() + " due " + due.dueOn());
            } catch (DateTimeParseException e) {
                throw Fault.wrongUse("'" + time + "' is not a local time such as 2026-03-20T10:00");
            } catch (CalendarNotMaintained e) {
                throw Fault.failed("The working calendar of " + e.year() + " is not maintained.");
            }
        }
    }
}
