// A draft as it is when a director has filled in four of five tabs: some 3 KB of JSON.

const words = 'Paciente con diagnóstico confirmado por biopsia, en vigilancia por la consulta externa, con respuesta parcial ' +
  'al esquema previo y deterioro de la función física en los últimos tres meses. ';

/** `lists`: what the catalogues offer; `place`: the director's OOAD and unit. */
export function draftContent(lists, place) {
  const generic = lists.generics.find((each) => each.recommendations.length && each.presentations.length);
  return {
    tab: 'especificaciones', nss: '4488776655', patient_id: '',
    new_patient: {
      paternal_surname: 'HERNÁNDEZ', maternal_surname: 'MUÑOZ', given_names: 'MARÍA DE LOS ÁNGELES',
      gender_id: lists.genders[0].id, agregado_medico: '1F1980OR', age_years: '46', weight_kg: '70.5', height_cm: '165',
    },
    entity_id: place.entity_id, unit_id: place.unit_id, umf: '12',
    doctor_paternal_surname: 'GARCÍA', doctor_maternal_surname: 'LÓPEZ', doctor_given_names: 'JOSÉ LUIS',
    doctor_matricula: '99123456',
    specialty_id: lists.specialties[0].id, age_years: '46', weight_kg: '70.5', height_cm: '165',
    generic_id: generic.id, clave: generic.presentations[0].clave, recommendation_id: generic.recommendations[0].id,
    visit: 'primera_vez', cie10_code: 'C920', cie10_words: 'C920 LEUCEMIA MIELOIDE AGUDA', diagnosis_date: '14/03/2024',
    diagnosis_detail: words.repeat(4).trim(),
    treatments: Array.from({length: 4}, (_, number) => ({
      clave: `010.000.${4000 + number}.00`, generic_name: 'METOTREXATO', dose: '15 mg una vez por semana, vía oral',
      months: String(3 + number),
    })),
    answers: Array.from({length: 12}, (_, number) => ({key: `campo_${number}`, value: words.slice(0, 40 + 10 * number).trim()})),
  };
}
