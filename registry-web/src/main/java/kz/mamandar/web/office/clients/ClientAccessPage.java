package kz.mamandar.web.office.clients;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mamandar.client.ClientAccessService;
import kz.mamandar.client.ClientAccessService.ClientAccess;
import kz.mamandar.client.ClientAccessService.SaveAccess;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.EntryField;
import kz.mamandar.web.office.clients.ClientChoices.AnswerSigning;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** What one client system may do and see. */
@Named
@ViewScoped
public class ClientAccessPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ClientAccessService clients;

    @Inject
    private Links links;

    @Inject
    private Here here;

    private transient ClientAccess access;
    private String code;
    private List<String> operations;
    private List<String> fields;
    private List<String> regions;
    private Integer quotaMinute;
    private Integer quotaDay;
    private String answers;

    @PostConstruct
    void load() {
        code = here.parameter("client");
        operations = codes(getAccess().scope().operations(), Enum::name);
        fields = codes(access.scope().fields(), Enum::name);
        regions = codes(access.scope().regions(), Function.identity());
        quotaMinute = access.quota().perMinute().orElse(null);
        quotaDay = access.quota().perDay().orElse(null);
        answers = (access.answerSigned() ? AnswerSigning.SIGNED : AnswerSigning.PLAIN).name();
    }

    private static <T> List<String> codes(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).collect(Collectors.toCollection(ArrayList::new));
    }

    public ClientAccess getAccess() {
        if (access == null) {
            access = clients.get(code);
        }
        return access;
    }

    public void save() {
        clients.save(new SaveAccess(
                code,
                values(operations, ClientOperation::valueOf),
                values(fields, EntryField::valueOf),
                Set.copyOf(regions),
                quotaMinute,
                quotaDay,
                AnswerSigning.SIGNED.name().equals(answers)));
        links.redirect(links.address(Route.OFFICE_CLIENT, code) + "?done");
    }

    private static <T> Set<T> values(List<String> codes, Function<String, T> value) {
        return codes.stream().map(value).collect(Collectors.toSet());
    }

    public List<String> getOperations() {
        return operations;
    }

    public void setOperations(List<String> operations) {
        this.operations = operations;
    }

    public List<String> getFields() {
        return fields;
    }

    public void setFields(List<String> fields) {
        this.fields = fields;
    }

    public List<String> getRegions() {
        return regions;
    }

    public void setRegions(List<String> regions) {
        this.regions = regions;
    }

    public Integer getQuotaMinute() {
        return quotaMinute;
    }

    public void setQuotaMinute(Integer quotaMinute) {
        this.quotaMinute = quotaMinute;
    }

    public Integer getQuotaDay() {
        return quotaDay;
    }

    public void setQuotaDay(Integer quotaDay) {
        this.quotaDay = quotaDay;
    }

    public String getAnswers() {
        return answers;
    }

    public void setAnswers(String answers) {
        this.answers = answers;
    }
}
