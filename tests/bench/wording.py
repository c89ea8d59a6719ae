# SPDX-License-Identifier: Apache-2.0
"""The words that generated dossiers are made of: names, titles and sentences, in French and in English."""

GIVEN_NAMES = """Agnès Aïcha Amélie André Anne-Sophie Antoine Bérénice Benoît Camille Chloé Clément Damien Édith Éléonore
Éric Étienne Fatou François Gaëlle Geneviève Grégoire Hélène Héloïse Inès Irène Jean-Noël Jérôme Joël Karima Léa Léon Loïc
Maëlle Marie-Noëlle Mathéo Mehdi Naïma Noémie Océane Pénélope Raphaël Rémi Renée Sébastien Solène Stéphane Théo Timothée
Valérie Véronique Yaël Zoé""".split()

FAMILY_NAMES = """Abélard Aubépin Barthélemy Beaufrère Bélanger Bénard Besançon Boisrond Brézé Cadière Castéra Chaumeil
Chênebois Clairvaux Coëtquen Dauphiné Delépine Descôteaux Drouët Duchâtel Écorcheville Estève Fauvelière Férand Forêt
Garrigue Gévaudan Gôme Grandpré Guérande Hébrard Hénault Isère Jaurégui Kerléo Labrède Lacanau Lefèvre Lemaître Létang
Maïsse Malézieux Mérindol Montségur Nérac Noël Ogée Pénestin Périgord Quéméner Rénier Roncières Saint-Mézard Sévérac
Thévenot Tréguier Ubaldi Valézan Vézelay Villefranque Wibaux Ybarra Zérah""".split()

# Type of an actor, the start of its name in French.
BODIES = (
    ("association", "Association pour la défense"),
    ("association", "Ligue des usagers"),
    ("association", "Fédération française"),
    ("company", "Société européenne"),
    ("company", "Compagnie générale"),
    ("public_body", "Agence nationale"),
    ("public_body", "Haute autorité"),
    ("public_body", "Direction interministérielle"),
    ("party", "Mouvement citoyen"),
    ("media", "La Gazette"),
    ("media", "L’Écho"),
    ("collective", "Collectif"),
    ("court", "Tribunal spécial"),
    ("organization", "Observatoire"),
)
FIELDS = """de l’eau; de l’énergie; des données; de la santé; du numérique; des forêts; de l’alimentation; des transports;
du logement; de l’école; des médicaments; de la forêt; du littoral; des déchets; de la recherche; du patrimoine; de l’hôpital;
des semences; de l’air; du climat; de la pêche; des archives; de la mémoire; du rail""".replace("\n", " ").split("; ")
REGIONS = """en Bretagne; en Provence; du Jura; de l’Ardèche; des Cévennes; du Léman; en Île-de-France; de la Réunion; du Morvan;
de la Côte d’Opale; du Béarn; en Franche-Comté; du Vexin; de l’Aisne; en Touraine; du Vivarais; de la Drôme; du Périgord; en Alsace;
de la Crau; du Médoc; de la Brie; en Savoie; du Finistère; de la Beauce; en Lozère""".replace("\n", " ").split("; ")

# Things that do not speak: type, name in French and in English, the latter two to be followed by a number.
THINGS = (
    ("law", "Loi n° 2017-", "Act no. 2017-"),
    ("system", "Plateforme d’échange n° ", "Exchange platform no. "),
    ("document", "Rapport d’étape n° ", "Interim report no. "),
    ("procedure", "Appel d’offres n° ", "Call for tenders no. "),
)

# A proposition is a subject, what should or does happen to it, and on what terms.
SUBJECTS = (
    ("Le barrage de la vallée", "The dam in the valley"),
    ("La plateforme des données", "The data platform"),
    ("Le projet d’extension", "The extension project"),
    ("Le marché d’hébergement", "The hosting contract"),
    ("La ligne à grande vitesse", "The high-speed line"),
    ("L’usage des pesticides", "The use of pesticides"),
    ("La réforme des retraites", "The pension reform"),
    ("Le parc éolien en mer", "The offshore wind farm"),
    ("La vidéosurveillance algorithmique", "Algorithmic video surveillance"),
    ("Le stockage en profondeur", "Deep storage"),
    ("La taxe sur les billets", "The tax on tickets"),
    ("Le numerus clausus", "The quota of places"),
)
PREDICATES = (
    ("policy", "doit être abandonné avant l’été", "should be given up before the summer"),
    ("policy", "doit être soumis à une enquête publique", "should be put to a public inquiry"),
    ("policy", "doit être financé par l’État seul", "should be paid for by the State alone"),
    ("policy", "doit être confié à un opérateur européen", "should be given to a European operator"),
    ("fact", "respecte les règles de la commande publique", "complies with the rules of public procurement"),
    ("fact", "coûte deux fois ce qui était annoncé", "costs twice what was announced"),
    ("fact", "a été décidé sans étude préalable", "was decided without a prior study"),
    ("value", "est contraire à l’intérêt général", "runs against the general interest"),
    ("value", "répond à une nécessité sanitaire", "answers a need of public health"),
    ("fact", "crée des emplois dans la région", "creates jobs in the region"),
)
TERMS = (
    ("à l’échelle du pays", "throughout the country"),
    ("dans les zones protégées", "in protected areas"),
    ("d’ici à 2025", "by 2025"),
    ("au regard du droit européen", "under European law"),
    ("pour les petites communes", "for small municipalities"),
    ("après l’avis du Conseil", "after the Council's opinion"),
    ("pendant la période transitoire", "during the transition"),
    ("sans contrepartie", "without anything in return"),
    ("selon les riverains", "as residents see it"),
)
QUESTION = ("Que faut-il décider à propos de ceci : {} ?", "What should be decided about this: {}?")

# Quotes are cut from running words like these.
QUOTED = """nous avons toujours demandé que la décision soit prise après un débat contradictoire et non à la hâte; il n’est pas
acceptable qu’une telle procédure soit menée sans que les élus aient été consultés; les délais annoncés ne seront jamais tenus et
chacun le sait déjà très bien; c’est une avancée considérable pour la recherche et pour les malades de notre pays; aucune
garantie sérieuse n’a été apportée quant à la protection des données à caractère personnel; le coût réel a été délibérément
sous-évalué afin d’emporter l’adhésion des collectivités; we have always said that the schedule would have to be reviewed in the
light of the figures; nothing in the report shows that the alternative was ever seriously examined by anyone; l’État doit
assumer ses responsabilités et cesser de se défausser sur les associations; the commission takes note of the concerns that have
been raised and will publish its answer; cette solution européenne existe et elle a fait ses preuves chez nos voisins; on ne
peut pas à la fois réclamer la transparence et refuser de publier le contrat""".replace("\n", " ").split("; ")

TITLES = (
    "Le dossier divise toujours : « {} », assure l’opposition",
    "Enquête : ce que disent les documents internes ({})",
    "Débat au Sénat sur l’avenir du projet, « {} »",
    "Une lettre ouverte relance la controverse : « {} »",
    "« {} » : les associations saisissent la justice",
)

NOTES = (
    ("La source ne dit pas à quelle réunion ces mots ont été prononcés.", "The source does not say at which meeting this was said."),
    ("À comparer avec l’entretien de l’année précédente.", "To be compared with the interview of the year before."),
    ("Le sens de « provisoire » reste à préciser.", "What \"provisional\" means remains to be seen."),
)
CONDITIONS = (
    ("pendant la phase pilote", "during the pilot phase"),
    ("si le contrat est rendu public", "if the contract is made public"),
)
