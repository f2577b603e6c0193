package org.dyad.library.read.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.Reading;
import org.junit.jupiter.api.Test;

class ClinicalTrialsReaderTest {
    private static final String STUDY = """
            {"protocolSection": {"identificationModule": {"nctId": "NCT00009999", "briefTitle": "Milk D", "officialTitle": "Vitamin D in lactation \\u2013 a trial"},
              "statusModule": {"overallStatus": "COMPLETED", "studyFirstPostDateStruct": {"date": "2029-05-01"}},
              "descriptionModule": {"briefSummary": "Two doses are compared."},
              "designModule": {"studyType": "INTERVENTIONAL", "designInfo": {"allocation": "RANDOMIZED", "maskingInfo": {"masking": "DOUBLE"}}, "enrollmentInfo": {"count": 80, "type": "ACTUAL"}},
              "armsInterventionsModule": {"armGroups": [{"label": "High", "type": "EXPERIMENTAL", "description": "6400 IU/day"}], "interventions": [{"type": "DIETARY_SUPPLEMENT", "name": "Vitamin D3", "description": "drops"}]},
              "outcomesModule": {"primaryOutcomes": [{"measure": "Infant 25(OH)D", "timeFrame": "4 months"}]},
              "referencesModule": {"references": [{"pmid": "12121212", "citation": "Adams 2031"}]}},
             "resultsSection": {
              "outcomeMeasuresModule": {"outcomeMeasures": [{"type": "PRIMARY", "title": "Infant 25(OH)D", "timeFrame": "4 months",
                "paramType": "MEAN", "dispersionType": "Standard Deviation", "unitOfMeasure": "ng/mL",
                "groups": [{"id": "OG000", "title": "High", "description": "6400 IU"}, {"id": "OG001", "title": "Low", "description": "400 IU"}],
                "denoms": [{"units": "Participants", "counts": [{"groupId": "OG000", "value": "38"}, {"groupId": "OG001", "value": "39"}]}],
                "classes": [{"categories": [{"measurements": [{"groupId": "OG001", "value": "39.2", "spread": "7.0"}, {"groupId": "OG000", "value": "43.6", "spread": "8.1"}]}]}],
                "analyses": [{"groupIds": ["OG000", "OG001"], "paramType": "Mean Difference (Final Values)", "paramValue": "4.4", "ciPctValue": "95", "ciLowerLimit": "1.0", "ciUpperLimit": "7.8", "pValue": "0.01", "statisticalMethod": "t-test, 2 sided"}]}]},
              "adverseEventsModule": {"timeFrame": "6 months", "frequencyThreshold": "5",
                "eventGroups": [{"id": "EG000", "title": "High", "deathsNumAffected": 0, "deathsNumAtRisk": 40, "seriousNumAffected": 1, "seriousNumAtRisk": 40}],
                "seriousEvents": [{"term": "Pneumonia", "organSystem": "Infections", "stats": [{"groupId": "EG000", "numAffected": 1, "numAtRisk": 40}]}]}}}
            """;

    @Test
    void planAndResultsAreWrittenAsTextAndTables() {
        List<ReadRecord> records = Reading.records("NCT00009999.json", STUDY);
        Document document = Reading.document(records.get(0));
        assertThat(document.kind()).isEqualTo(DocumentKind.REGISTRY_ENTRY);
        assertThat(((ReadRecord.Read) records.get(0)).key()).isEqualTo("registry:NCT00009999");
        assertThat(document.metadata().bibliography().registry()).contains("NCT00009999");
        assertThat(document.text().text())
                .startsWith("Vitamin D in lactation \u2013 a trial\nRegistry number: NCT00009999.")
                .contains("Allocation: randomized. Masking: double. Participants: 80 (actual).")
                .contains("High (experimental): 6400 IU/day")
                .contains("dietary supplement: Vitamin D3: drops")
                .contains("primary outcome: Infant 25(OH)D\nTime frame: 4 months.")
                .contains(
                        "mean (standard deviation), ng/mL\tHigh\tLow\nParticipants analysed\t38\t39\n\t43.6 (8.1)\t39.2 (7.0)")
                .contains(
                        "Comparison of High and Low: Mean Difference (Final Values) 4.4 (95% CI 1.0 to 7.8), p = 0.01, by t-test, 2 sided.")
                .contains("Serious adverse events\t1/40")
                .contains("Pneumonia (Infections)\t1/40");
        assertThat(Reading.sourceOf(document, "43.6")).isEqualTo("43.6");
        assertThat(Reading.sourceOf(document, "80 (actual)")).isEqualTo("80, \"type\": \"ACTUAL");
    }

    @Test
    void aListOfStudiesGivesOneDocumentEach() {
        List<ReadRecord> records = Reading.records(
                "page.json", "{\"totalCount\": 2, \"studies\": [" + STUDY + ", {\"protocolSection\": {}}]}");
        Reading.document(records.get(0));
        assertThat(Reading.failed(records.get(1)).reason()).contains("nctId");
    }
}
