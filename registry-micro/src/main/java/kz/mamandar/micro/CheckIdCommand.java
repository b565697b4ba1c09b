package kz.mamandar.micro;

import java.util.List;
import java.util.concurrent.Callable;
import kz.mamandar.rules.identifier.IdentifierKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says of each number whether it is an IIN or a BIN. */
@Command(
        name = "check-id",
        description = "Says of each number whether it is a valid IIN or BIN.",
        mixinStandardHelpOptions = true)
class CheckIdCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "NUMBER")
    private List<String> numbers;

    @Override
    public Integer call() {
        for (String number : numbers) {
            IdentifierKind kind = IdentifierKind.of(number);
            System.out.println(number + (kind == IdentifierKind.INVALID ? " invalid" : " valid " + kind));
        }
        return 0;
    }
}
